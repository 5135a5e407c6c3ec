namespace AsyncLab.Jupyter.Messages;

/// <summary>A kernel cannot listen as its connection file says.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong, without a full stop.</param>
internal sealed class ConnectionFileException(string path, string problem)
    : Exception($"{path}: {problem}. Jupyter writes such a file when it starts a kernel; see 'asynclab kernel install'.");
