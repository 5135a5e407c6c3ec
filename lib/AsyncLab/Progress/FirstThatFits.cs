namespace AsyncLab;

/// <summary>The cell of an extension that was built for one version of a host, and of another kind where the host has another version.</summary>
internal sealed class FirstThatFits(IRunningCell extension, IRunningCell otherwise) : IRunningCell
{
    public CancellationToken Stopped => Ask(cell => cell.Stopped);

    public Action<IDisplayable>? Show(IDisplayable value) => Ask(cell => cell.Show(value));

    private T Ask<T>(Func<IRunningCell, T> question)
    {
        try
        {
            return question(extension);
        }
        catch (Exception e) when (e is TypeLoadException or MissingMemberException or IOException)
        {
            return question(otherwise);
        }
    }
}
