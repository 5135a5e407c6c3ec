namespace AsyncLab.Jupyter.Assistance;

/// <summary>Knows nothing.</summary>
internal sealed class NoAssistant : ICodeAssistant
{
    public Task<Completions> CompleteAsync(string code, int cursor, CancellationToken cancellation) =>
        Task.FromResult(new Completions([], cursor, cursor));

    public Task<Inspection?> InspectAsync(string code, int cursor, CancellationToken cancellation) => Task.FromResult<Inspection?>(null);

    public Completeness IsComplete(string code) => new(CompletenessStatus.Unknown);
}
