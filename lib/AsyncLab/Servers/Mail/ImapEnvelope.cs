using System.Text.RegularExpressions;

namespace AsyncLab;

/// <summary>What stands on a message, as IMAP tells it: date, subject, who sent it and to whom (RFC 3501, 7.4.2).</summary>
internal static partial class ImapEnvelope
{
    /// <summary>The envelope of a message with this header.</summary>
    public static string Of(string header)
    {
        var fields = Fields(header);
        var from = Addresses(fields.GetValueOrDefault("From"));
        return $"({Text("Date")} {Text("Subject")} {from} {Or("Sender")} {Or("Reply-To")} {Of("To")} {Of("Cc")} {Of("Bcc")} {Text("In-Reply-To")} {Text("Message-ID")})";

        string Text(string name) => Quoted(fields.GetValueOrDefault(name));
        string Of(string name) => Addresses(fields.GetValueOrDefault(name));
        string Or(string name) => fields.ContainsKey(name) ? Of(name) : from;
    }

    /// <summary>A text as IMAP sends it: in quotes or, if it has characters that cannot stand there, with its length in front.</summary>
    public static string Quoted(string? text) =>
        text is null ? "NIL"
        : text.Any(c => c is < ' ' or > '~') ? $"{{{text.Length}}}\r\n{text}"
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // A line that begins with a space or a tab goes on with the one before; of two fields of a name the first counts.
    private static Dictionary<string, string> Fields(string header)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Folds().Replace(header, " ").Split("\r\n"))
        {
            if (line.IndexOf(':') is > 0 and var colon)
                fields.TryAdd(line[..colon].TrimEnd(), line[(colon + 1)..].Trim());
        }

        return fields;
    }

    // More than that nobody writes; what somebody wants to keep a server busy with is longer.
    private const int LongestField = 10_000;

    private static string Addresses(string? field)
    {
        var found = field is null ? [] : Address().Matches(field[..Math.Min(field.Length, LongestField)]).Select(m =>
            $"({Quoted(NameOf(m))} NIL {Quoted(m.Groups["user"].Value)} {Quoted(m.Groups["domain"].Value)})").ToArray();
        return found.Length == 0 ? "NIL" : $"({string.Concat(found)})";
    }

    private static string? NameOf(Match address) =>
        address.Groups["name"].Value.Trim() is not { Length: > 0 } name ? null
        : name[0] == '"' ? Escape().Replace(name[1..^1], "$1")
        : name;

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    // "Name" <user@domain>, Name <user@domain>, user@domain; whatever is none of these is left out.
    [GeneratedRegex("""(?:(?<name>"(?:[^"\\]|\\.){0,200}"[ ]{0,9}|[^",<>@]{0,200})<)?(?<user>[^\s,<>@"]{1,64})@(?<domain>[^\s,<>@"]{1,254})""")]
    private static partial Regex Address();
}
