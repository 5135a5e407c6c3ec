namespace AsyncLab;

/// <summary>Outputs of an extension that was built for one version of a host, and of another kind where the host has another version.</summary>
internal sealed class FirstThatFits(ILiveOutputs extension, ILiveOutputs otherwise) : ILiveOutputs
{
    public Action<IDisplayable>? Show(IDisplayable value)
    {
        try
        {
            return extension.Show(value);
        }
        catch (Exception e) when (e is TypeLoadException or MissingMemberException or IOException)
        {
            return otherwise.Show(value);
        }
    }
}
