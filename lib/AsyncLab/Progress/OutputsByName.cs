using System.Reflection;

namespace AsyncLab;

/// <summary>
/// Outputs that .NET Interactive lets a running cell change, found by names and shapes: in any version of it, and without
/// any package of it.
/// </summary>
/// <param name="engine">The assembly of the host.</param>
internal sealed class OutputsByName(Assembly engine) : ILiveOutputs
{
    private readonly string _namespace = engine.GetName().Name!;

    public Action<IDisplayable>? Show(IDisplayable value)
    {
        var cell = engine.GetType($"{_namespace}.KernelInvocationContext")?.GetProperty("Current")?.GetValue(null);
        var display = engine.GetType($"{_namespace}.KernelInvocationContextExtensions")?
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "Display" && m.GetParameters().Length == 3);
        if (cell is null || display?.Invoke(null, [cell, value, Array.Empty<string>()]) is not { } output)
            return null;

        var update = output.GetType().GetMethod("Update", [typeof(object)]);
        return other => update?.Invoke(output, [other]);
    }
}
