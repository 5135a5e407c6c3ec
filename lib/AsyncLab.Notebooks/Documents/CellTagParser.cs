using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Documents;

/// <summary>Reads the tags of a notebook's cells.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed partial class CellTagParser(string path)
{
    private const string KnownTags = "name, hide-input, hide-output, expect-error, skip, input and timeout";

    private readonly Dictionary<string, Cell> _names = new(StringComparer.Ordinal);

    /// <summary>The cell with the tags that stand in it.</summary>
    /// <exception cref="DibFormatException">A tag is unknown, wrong, or given twice.</exception>
    public Cell Parse(Cell cell)
    {
        if (MisplacedTag.LineIn(cell) is { } misplaced)
            throw new DibFormatException(path, misplaced, "expected tags above all code of their cell; move this line up, or remove the '|' from it");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var tags = CellTags.None;
        foreach (var (index, text) in CellTagLines.In(cell.Language, cell.Source))
            tags = Add(tags, Read(text, cell, cell.Line + index, seen), cell, cell.Line + index);

        return cell with { Tags = tags };
    }

    private Tag Read(string text, Cell cell, int line, HashSet<string> seen)
    {
        var mark = CellTagLines.MarkOf(cell.Language)!;
        if (Assignment().Match(text[mark.Length..]) is not { Success: true } match)
            throw new DibFormatException(path, line, $"expected '{mark} name: value', found '{text}'; the names are {KnownTags}");

        var name = match.Groups["name"].Value;
        return seen.Add(name) || name == "input"
            ? new(name, match.Groups["value"].Value)
            : throw new DibFormatException(path, line, $"the cell has the tag '{name}' twice; remove one of them");
    }

    private CellTags Add(CellTags tags, Tag tag, Cell cell, int line) => tag.Name switch
    {
        "name" => tags with { Name = Name(tag, cell, line) },
        "hide-input" => tags with { HideInput = IsOn(tag, line) },
        "hide-output" => tags with { HideOutput = IsOn(tag, line) },
        "expect-error" => tags with { ExpectError = IsOn(tag, line) },
        "skip" => tags with { Skip = IsOn(tag, line) },
        "input" => tags with { Inputs = [.. tags.Inputs, tag.Value.Trim() is { Length: > 0 } path ? path : throw Wrong(tag, line, "a file or a folder, such as data.csv or $ASYNCLAB_RESULTS,")] },
        "timeout" => tags with { Timeout = DurationText.ParseLimit(tag.Value) ?? throw Wrong(tag, line, DurationText.ExpectedLimit) },
        _ => throw new DibFormatException(path, line, $"there is no tag '{tag.Name}'; the tags are {KnownTags}"),
    };

    private string Name(Tag tag, Cell cell, int line)
    {
        if (!NameOfCell().IsMatch(tag.Value))
            throw Wrong(tag, line, "letters, digits, '-' and '_', a letter first");

        return _names.TryAdd(tag.Value, cell)
            ? tag.Value
            : throw new DibFormatException(path, line, $"cell {_names[tag.Value].Number} in line {_names[tag.Value].Line} has the name '{tag.Value}', too; rename one of them");
    }

    private bool IsOn(Tag tag, int line) => tag.Value switch
    {
        "true" => true,
        "false" => false,
        _ => throw Wrong(tag, line, "true or false"),
    };

    private DibFormatException Wrong(Tag tag, int line, string expected) =>
        new(path, line, $"expected {expected} after '{tag.Name}:', found '{tag.Value}'");

    private readonly record struct Tag(string Name, string Value);

    [GeneratedRegex(@"^\s*(?<name>[^\s:]+)\s*:\s*(?<value>.*)$")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*\z")]
    private static partial Regex NameOfCell();
}
