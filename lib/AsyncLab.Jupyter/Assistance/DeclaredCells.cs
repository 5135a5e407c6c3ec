using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis.Scripting;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>What the cells have declared that ran in another process. Here they are compiled, and only when somebody asks.</summary>
/// <param name="folder">The folder that paths in cells start from.</param>
internal sealed class DeclaredCells(string folder) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private readonly Queue<CodeOrder> _waiting = [];
    private DeclaringSession _session = new(folder);

    /// <summary>The folder that paths in cells start from.</summary>
    public string Folder => folder;

    /// <summary>Takes note of code that has run.</summary>
    public void Add(CodeOrder code)
    {
        lock (_lock)
            _waiting.Enqueue(code);
    }

    /// <summary>The cells are gone with all that they have declared.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _waiting.Clear();
            _session = new(folder);
        }
    }

    /// <summary>Code as it would be compiled if it came next.</summary>
    public async Task<Script<object>> NextAsync(string code, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            while (NextWaiting() is var (session, order))
                await session.DeclareAsync(order);
            return _session.Next(code);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nobody asks any more.</summary>
    public void Dispose() => _turn.Dispose();

    private (DeclaringSession Session, CodeOrder Code)? NextWaiting()
    {
        lock (_lock)
            return _waiting.TryDequeue(out var code) ? (_session, code) : null;
    }
}
