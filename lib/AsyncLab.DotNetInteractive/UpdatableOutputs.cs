using Microsoft.DotNet.Interactive;

namespace AsyncLab.DotNetInteractive;

/// <summary>Outputs that .NET Interactive lets a running cell change.</summary>
internal sealed class UpdatableOutputs : ILiveOutputs
{
    public Action<IDisplayable>? Show(IDisplayable value) =>
        KernelInvocationContext.Current?.Display(value) is { } output ? output.Update : null;
}
