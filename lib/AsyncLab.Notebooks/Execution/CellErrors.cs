using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Says what went wrong in a cell in the terms of its reader: file, line, message.</summary>
internal static partial class CellErrors
{
    /// <summary>The failure of a cell that did not compile.</summary>
    public static CellFailedException OfCompiler(ImmutableArray<Diagnostic> errors, string folder)
    {
        var lines = errors.OrderBy(e => e.Location.SourceSpan.Start).Select(e => Line(e, folder)).ToList();
        return lines.Count == 1
            ? new CellFailedException(lines[0])
            : new CellFailedException($"{lines[0]} (the first of {lines.Count} errors)", string.Join('\n', lines));
    }

    /// <summary>The failure of a cell that ended with an exception.</summary>
    public static CellFailedException OfException(Exception exception, SourceFile file, string folder)
    {
        if (exception is TargetInvocationException { InnerException: { } inner })
            exception = inner;

        var trace = Clean(ExceptionText.TraceOf(exception), folder);
        var place = FrameLine().Matches(exception.StackTrace ?? "")
            .FirstOrDefault(m => m.Groups["file"].Value == file.Path)?.Groups["line"].Value;
        var where = place is null ? file.Name : $"{file.Name}:{place}";
        return new CellFailedException($"{where}: {exception.GetType()}: {ExceptionText.MessageOf(exception)}", trace, exception);
    }

    private static string Line(Diagnostic error, string folder)
    {
        var span = error.Location.GetMappedLineSpan();
        var start = span.StartLinePosition;
        var name = span.Path.Length > 0 ? Path.GetRelativePath(folder, span.Path) : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{name}:{start.Line + 1}:{start.Character + 1}: {Text(error)}");
    }

    /// <summary>What the compiler says, and what it cannot know.</summary>
    public static string Text(Diagnostic error)
    {
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        return $"error {error.Id}: {message}{CompilerHints.For(message)}";
    }

    /// <summary>Leaves of a stack trace what the notebook's author wrote and called.</summary>
    private static string Clean(string trace, string folder)
    {
        var lines = trace.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => !EngineFrame().IsMatch(l));
        var text = CellFrame().Replace(string.Join('\n', lines), "the cell");
        return text.Replace(" in " + folder + Path.DirectorySeparatorChar, " in ");
    }

    // "   at Submission#0.F() in /folder/05-x.dib:line 12"
    [GeneratedRegex(@" in (?<file>.+):line (?<line>\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex FrameLine();

    [GeneratedRegex(@"^\s+at (Microsoft\.CodeAnalysis\.Scripting\.|AsyncLab\.Notebooks\.)|^--- End of stack trace from previous location")]
    private static partial Regex EngineFrame();

    // The compiler's names for the body of a cell, as a method and as a state machine.
    [GeneratedRegex(@"Submission#\d+\.<<Initialize>>d__\d+\.MoveNext\(\)|Submission#\d+\.<Initialize>\(\)")]
    private static partial Regex CellFrame();
}
