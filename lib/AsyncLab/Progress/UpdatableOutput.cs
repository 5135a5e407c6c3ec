using System.Reflection;

namespace AsyncLab;

/// <summary>An output that .NET Interactive lets a running cell change, found by names and shapes: no package of it is needed.</summary>
internal static class UpdatableOutput
{
    private const string Host = "Microsoft.DotNet.Interactive";

    /// <summary>Shows an output in the running cell; null in other hosts.</summary>
    public static Action<int, int>? Start()
    {
        var host = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => a.GetName().Name == Host);
        var context = host?.GetType($"{Host}.KernelInvocationContext")?.GetProperty("Current")?.GetValue(null);
        var display = host?.GetType($"{Host}.KernelInvocationContextExtensions")?
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "Display" && m.GetParameters().Length == 3);
        if (context is null || display is null)
            return null;

        object? output = null;
        return (done, total) =>
        {
            var text = Prose.Of($"{Texts.Format("Progress", done, total)}");
            if (output is null)
                output = display.Invoke(null, [context, text, Array.Empty<string>()]);
            else
                output.GetType().GetMethod("Update", [typeof(object)])?.Invoke(output, [text]);
        };
    }
}
