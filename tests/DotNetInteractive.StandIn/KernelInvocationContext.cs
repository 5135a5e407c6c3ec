namespace Microsoft.DotNet.Interactive;

/// <summary>Has the names and shapes by which the library knows .NET Interactive, which these tests do not need.</summary>
public sealed class KernelInvocationContext : IDisposable
{
    private static readonly AsyncLocal<KernelInvocationContext?> Running = new();

    private readonly CancellationTokenSource _stop = new();

    /// <summary>The cell that runs.</summary>
    public static KernelInvocationContext? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>Cancelled when the reader stops the cell.</summary>
    /// <exception cref="ObjectDisposedException">The cell has ended.</exception>
    public CancellationToken CancellationToken => _stop.Token;

    /// <summary>What the cell shows.</summary>
    public IList<DisplayedValue> Outputs { get; } = [];

    /// <summary>Does what the reader's button does.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Ends the cell.</summary>
    public void Dispose() => _stop.Dispose();
}

/// <summary>What a cell can do while it runs.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value.</summary>
    public static DisplayedValue Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
    {
        var output = new DisplayedValue(value, mimeTypes);
        context.Outputs.Add(output);
        return output;
    }
}

/// <summary>An output that can be changed.</summary>
public sealed class DisplayedValue(object value, IReadOnlyCollection<string> mimeTypes)
{
    /// <summary>As what it is shown.</summary>
    public IReadOnlyCollection<string> MimeTypes { get; } = mimeTypes;

    /// <summary>What it shows now.</summary>
    public object Value { get; private set; } = value;

    /// <summary>Shows something else in its place.</summary>
    public void Update(object updatedValue) => Value = updatedValue;
}
