namespace AsyncLab;

public sealed partial record Claim
{
    /// <summary>The part of the claim that a chapter judges, where several chapters judge one; null for all of it.</summary>
    public string? Part { get; init; }

    /// <summary>Its number, and its part in brackets.</summary>
    public string Name => Part is null ? Id : $"{Id} ({Part})";

    /// <summary>The claim as far as it is about this, for instance one device; the scoreboard puts the parts together.</summary>
    /// <param name="part">A word of letters, digits and hyphens: it becomes part of a file's name.</param>
    /// <exception cref="ArgumentException">It is not such a word.</exception>
    public Claim About(string part) => part is { Length: > 0 } && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? this with { Part = part }
        : throw new ArgumentException($"A part of a claim is a word of letters, digits and hyphens, not '{part}'.", nameof(part));
}
