using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;

namespace AsyncLab.DotNetInteractive.Tests;

/// <summary>The packages that a cell asks for: the build of these tests has restored them, so that nothing is fetched while they run.</summary>
internal static partial class Packages
{
    /// <summary>Loads the packages of a cell and their extensions.</summary>
    /// <returns>The code without the lines that ask for them.</returns>
    public static async Task<string> ReplaceAsync(string code, CompositeKernel kernel)
    {
        foreach (Match asked in Reference().Matches(code))
            await LoadAsync(asked.Groups["id"].Value, asked.Groups["version"].Value, kernel);
        return Reference().Replace(code, "");
    }

    private static async Task LoadAsync(string id, string version, CompositeKernel kernel)
    {
        var package = Assembly.Load(id);
        Assert.Equal(version, package.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
        var csharp = kernel.ChildKernels.OfType<CSharpKernel>().Single();
        csharp.AddAssemblyReferences(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(f => BelongsTo(id, Path.GetFileName(f))));
        foreach (var extension in package.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IKernelExtension))))
            await ((IKernelExtension)Activator.CreateInstance(extension)!).OnLoadAsync(kernel);
    }

    // With what its charts consist of.
    private static bool BelongsTo(string id, string file) =>
        file.StartsWith(id + ".dll", StringComparison.Ordinal) || file is "FSharp.Core.dll" or "DynamicObj.dll" or "Giraffe.ViewEngine.dll" or "Plotly.NET.dll";

    [GeneratedRegex("""^#r "nuget: (?<id>[^,"]+), (?<version>[^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
