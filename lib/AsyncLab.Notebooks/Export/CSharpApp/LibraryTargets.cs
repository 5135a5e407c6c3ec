using System.Xml.Linq;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>
/// The file beside a program that names its libraries to the build. A directive for them came only with the SDK 10.0.300,
/// and it copies them: away from the native files, programs and data that they expect beside them.
/// </summary>
internal static class LibraryTargets
{
    /// <summary>The name of the file for a program.</summary>
    public static string FileName(string program) => $"{program}.libraries.targets";

    /// <summary>The file's text.</summary>
    public static string Text(IEnumerable<string> libraries) =>
        new XElement("Project", new XElement("ItemGroup", libraries.Select(l =>
            new XElement("Reference", new XAttribute("Include", Escape(Path.GetFileNameWithoutExtension(l))),
                new XElement("HintPath", Escape(l)),
                new XElement("Private", "false"))))) + "\n";

    /// <summary>A text in which MSBuild sees nothing but characters.</summary>
    public static string Escape(string text) => string.Concat(text.Select(c => "%;$@*?()'".Contains(c) ? $"%{(int)c:X2}" : $"{c}"));
}
