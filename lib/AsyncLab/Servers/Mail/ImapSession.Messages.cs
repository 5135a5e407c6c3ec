using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncLab;

internal sealed partial class ImapSession
{
    private static readonly string[] All = ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"];

    private async ValueTask<string> SearchAsync(IReadOnlyList<ImapToken> keys, bool byUid)
    {
        var found = Numbered(byUid);
        foreach (var key in keys)
        {
            Func<(uint Number, uint Name, StoredMessage Message), bool>? wanted = key.Text.ToUpperInvariant() switch
            {
                "ALL" => _ => true,
                "SEEN" => m => m.Message.Seen,
                "UNSEEN" => m => !m.Message.Seen,
                var set => SequenceSet.Parse(set, (uint)_selected!.Length) is { } numbers ? m => numbers.Contains(m.Number) : null,
            };
            if (wanted is null)
                return Mistake("NO Search for ALL, SEEN, UNSEEN or numbers");
            found = found.Where(wanted);
        }

        return keys.Count == 0 ? Mistake("BAD Search for what?") : await TellAsync([string.Join(' ', ["SEARCH", .. found.Select(m => m.Name)])]);
    }

    private async ValueTask<string> FetchAsync(IReadOnlyList<ImapToken> arguments, bool byUid)
    {
        var items = arguments.Skip(1).Where(a => !a.Is('(') && !a.Is(')')).SelectMany(a => Expanded(a.Text.ToUpperInvariant())).ToList();
        if (Wanted(arguments, byUid) is not { } wanted || items.Count == 0 || !items.All(i => Item().IsMatch(i)))
            return Mistake("BAD FETCH numbers FLAGS, UID, INTERNALDATE, ENVELOPE, RFC822.SIZE or BODY[]");
        if (byUid && !items.Contains("UID"))
            items.Insert(0, "UID");
        foreach (var (number, _, message) in wanted)
        {
            var reads = !_readOnly && !message.Seen && items.Any(i => i is "RFC822" or "RFC822.TEXT" || i.StartsWith("BODY[", StringComparison.Ordinal));
            message.Seen |= reads;
            await AnswerAsync($"* {number} FETCH ({string.Join(' ', items.Select(i => Told(i, message)))}{(reads ? $" {Told("FLAGS", message)}" : "")})");
        }

        return "OK Fetched";
    }

    private async ValueTask<string> StoreAsync(IReadOnlyList<ImapToken> arguments, bool byUid)
    {
        if (Wanted(arguments, byUid) is not { } wanted || arguments.Count < 3 || Change().Match(arguments[1].Text) is not { Success: true } change)
            return Mistake("BAD STORE numbers +FLAGS (\\Seen)");
        var flags = arguments.Skip(2).Where(a => !a.Is('(') && !a.Is(')')).Select(a => a.Text).ToArray();
        if (_readOnly || !flags.All(f => f.Equals("\\Seen", StringComparison.OrdinalIgnoreCase)))
            return Mistake(_readOnly ? "NO The inbox was opened to be read" : "NO The one flag that stays is \\Seen");
        foreach (var (number, _, message) in wanted)
        {
            message.Seen = change.Groups["sign"].Value switch
            {
                "+" => message.Seen || flags.Length > 0,
                "-" => message.Seen && flags.Length == 0,
                _ => flags.Length > 0,
            };
            if (!change.Groups["silent"].Success)
                await AnswerAsync($"* {number} FETCH ({(byUid ? $"UID {message.Uid} " : "")}{Told("FLAGS", message)})");
        }

        return "OK Stored";
    }

    // The name is what the client calls the message.
    private IEnumerable<(uint Number, uint Name, StoredMessage Message)> Numbered(bool byUid) =>
        _selected!.Select((m, i) => ((uint)i + 1, byUid ? m.Uid : (uint)i + 1, m));

    private (uint Number, uint Name, StoredMessage Message)[]? Wanted(IReadOnlyList<ImapToken> arguments, bool byUid)
    {
        var largest = byUid ? _selected!.LastOrDefault()?.Uid ?? 0 : (uint)_selected!.Length;
        return arguments is [var set, ..] && SequenceSet.Parse(set.Text, largest) is { } names
            ? [.. Numbered(byUid).Where(m => names.Contains(m.Name))] : null;
    }

    private static string[] Expanded(string item) => item switch { "ALL" => All, "FAST" => All[..3], _ => [item] };

    private static string Told(string item, StoredMessage message) => item switch
    {
        "UID" => $"UID {message.Uid}",
        "FLAGS" => $"FLAGS ({(message.Seen ? "\\Seen" : "")})",
        "INTERNALDATE" => string.Create(CultureInfo.InvariantCulture, $"INTERNALDATE \"{message.Received:dd-MMM-yyyy HH:mm:ss} +0000\""),
        "RFC822.SIZE" => $"RFC822.SIZE {message.Size}",
        "ENVELOPE" => $"ENVELOPE {ImapEnvelope.Of(message.Header)}",
        _ when item.Contains("HEADER", StringComparison.Ordinal) => Literal(item, message.Header),
        _ when item.Contains("TEXT", StringComparison.Ordinal) => Literal(item, message.Body),
        _ => Literal(item, message.Text),
    };

    private static string Literal(string item, string text) => $"{item.Replace(".PEEK", "", StringComparison.Ordinal)} {{{text.Length}}}\r\n{text}";

    [GeneratedRegex(@"\A(?:UID|FLAGS|INTERNALDATE|ENVELOPE|RFC822(?:\.SIZE|\.HEADER|\.TEXT)?|BODY(?:\.PEEK)?\[(?:HEADER|TEXT)?\])\z")]
    private static partial Regex Item();

    [GeneratedRegex(@"\A(?<sign>[+-]?)FLAGS(?<silent>\.SILENT)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Change();
}
