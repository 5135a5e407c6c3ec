namespace AsyncLab;

/// <summary>The words by which Python's grammar knows coroutines.</summary>
public enum Word
{
    /// <summary>A function that can stop in the middle: <c>async</c> in C#.</summary>
    AsyncDef,

    /// <summary>Waiting for a result: <c>await</c>.</summary>
    Await,

    /// <summary>Waiting where a resource is opened or closed: <c>await using</c>.</summary>
    AsyncWith,

    /// <summary>Waiting for each item: <c>await foreach</c>.</summary>
    AsyncFor,
}
