using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Notebooks.Tests.Checks;

/// <summary>A library that a test compiles.</summary>
internal static class CompiledLibrary
{
    public static byte[] Create(string code, string name, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization));
        using var file = new MemoryStream();
        var result = compilation.Emit(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return file.ToArray();
    }
}
