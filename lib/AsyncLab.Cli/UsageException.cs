namespace AsyncLab.Cli;

/// <summary>The command was used wrongly; the message is one sentence that says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
