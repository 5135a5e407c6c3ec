using System.Globalization;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What an exception says of itself, whatever its author made of that.</summary>
internal static class ExceptionText
{
    /// <summary>How many characters of a message are kept.</summary>
    public const int LongestMessage = 10_000;

    /// <summary>How many characters of a stack trace are kept.</summary>
    public const int LongestTrace = 200_000;

    /// <summary>Its message.</summary>
    public static string MessageOf(Exception exception)
    {
        var message = Shortened(Try(() => exception.Message) ?? "", LongestMessage);
        return exception is OutOfMemoryException ? $"{message} {MemoryLimit.Sentence}" : message;
    }

    /// <summary>All of it, with its stack trace.</summary>
    public static string TraceOf(Exception exception) =>
        Shortened(Try(exception.ToString) ?? $"{exception.GetType()}\n{exception.StackTrace}", LongestTrace);

    // The exception may be of a type that the cell declares.
    private static string? Try(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"(its text cannot be had: {e.GetType()})";
        }
    }

    private static string Shortened(string text, int longest) => text.Length <= longest
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text[..longest]} … ({text.Length - longest:N0} more characters)");
}
