namespace AsyncLab.Notebooks.Export.Browsing;

/// <summary>A browser is needed and there is none, or it failed; the message says what to do.</summary>
public sealed class ChromiumException : Exception
{
    internal ChromiumException(string message)
        : base(message)
    {
    }
}
