namespace AsyncLab;

/// <summary>A way to do what a <see cref="Practice"/> is about.</summary>
public sealed class Way
{
    internal Way(string id, bool? isAdvised = null)
    {
        Id = id;
        IsAdvised = isAdvised;
        Host = id.Contains("python", StringComparison.Ordinal) ? Python.Asyncio : Model.Task;
    }

    /// <summary>A short name that stays the same in every language and version.</summary>
    public string Id { get; }

    /// <summary>Whether it is what to do (✓) or what not to do (✗), where there is such advice.</summary>
    public bool? IsAdvised { get; }

    /// <summary>The name that readers see, with its mark.</summary>
    public string Name => $"{IsAdvised switch { true => "✓ ", false => "✗ ", null => "" }}{Texts.Get($"Way_{Id}")}";

    /// <summary>The runtime that it runs in.</summary>
    public Runtime Runtime => Host.Runtime;

    internal Model Host { get; }

    /// <summary>The name that readers see.</summary>
    public override string ToString() => Name;
}
