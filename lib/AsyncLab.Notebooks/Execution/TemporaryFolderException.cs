namespace AsyncLab.Notebooks.Execution;

/// <summary>There is no place for temporary files; the message says what to do.</summary>
/// <param name="folder">Where they were to go.</param>
/// <param name="cause">What the system said.</param>
internal sealed class TemporaryFolderException(string folder, Exception cause) : IOException(
    $"Temporary files cannot be written to '{folder}': {cause.Message} Make room there, or name another folder in the variable {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")}.",
    cause);
