namespace AsyncLab.Notebooks.Tests.Checks;

/// <summary>Notebooks, each with what a check finds in it: the rule and the line.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<(string Name, string Text, string Expected)> All { get; } = [.. Text(), .. Imports(), .. Displays(), .. CSharp(), .. Pages()];

    public static IEnumerable<(string Name, string Text)> Notebooks => All.Select(c => (c.Name, c.Text));

    private static IEnumerable<(string, string, string)> Text() =>
    [
        ("good.dib", "#!meta\n{}\n#!markdown\n# Title\n## A part\n#!csharp\nvar x = 1;\n#!csharp\nx\n#!mermaid\ngraph LR\n#!html\n<p>x</p>", ""),
        ("alias.dib", "#!c#\nvar x = 1;", "header-language:1"),
        ("alias-markdown.dib", "#!csharp\nvar x = 1;\n#!md\ntext", "header-language:3"),
        ("other-language.dib", "#!csharp\nvar x = 1;\n#!fsharp\nlet y = 1\n#!csharp\nx", "header-language:3 engine:4"),
        ("header-space.dib", "#!csharp\nvar x = 1;\n#!csharp \nvar y = 2;", "header-form:3"),
        ("header-case.dib", "#!csharp\nvar x = 1;\n#!CSHARP\nvar y = 2;", "engine:3 header-form:3"),
        ("header-indented.dib", "#!csharp\nvar x = 1;\n #!csharp\nvar y = 2;\n#!markdown\ntext\n #!csharp", "header-form:3"),
        ("bare-word.dib", "#!markdown\ntext\n#!date\nmore", "bare-word:3"),
        ("bare-word-in-string.dib", "#!csharp\nvar s = \"\"\"\n#!date\n\"\"\";", "bare-word:3"),
        ("metadata.dib", "#!csharp\nvar x = 1;\n#!meta\n{}\n#!csharp\nvar y = 2;", "metadata-first:3"),
        ("magic.dib", "#!csharp\n#!time\nvar x = 1;", "magic:2"),
        ("share.dib", "#!csharp\n#!share --from fsharp x", "engine:2"),
        ("format.dib", "#!meta\n{ \"a\": }\n#!csharp\n1", "format:2"),
        ("format-jupyter.ipynb", "{\n \"cells\": [", "format:2"),
        ("cell-id.ipynb", Ipynb("\"id\": \"a\",", "\"id\": \"a\","), "cell-id:3"),
    ];

    private static IEnumerable<(string, string, string)> Imports() =>
    [
        ("reference.dib", "#!csharp\n#r \"FOLDERrelease/releaselib.dll\"\nvar x = releaseLib.One;", ""),
        ("relative.dib", "#!csharp\n#r \"flat/flatlib.dll\"\nvar x = flatLib.One;", "relative-reference:2"),
        ("missing-reference.dib", "#!csharp\n#r \"no/such.dll\"\n#!csharp\nvar x = Unknown.One;", "engine:2"),
        ("load.dib", "#!csharp\n#load \"imported/code.csx\"\nvar x = Loaded;", "load:2"),
        ("import.dib", "#!csharp\n#!import imported/setup.dib\n#!csharp\nShared", ""),
        ("import-code.dib", "#!csharp\n#!import imported/shared.cs\n#!csharp\nFromShared.Value", ""),
        ("import-alone.dib", "#!csharp\n#!import imported/setup.dib\nvar x = Shared;", "import-alone:2"),
        ("import-quotes.dib", "#!csharp\n#!import \"imported/my setup.dib\"\n#!csharp\nShared", "import-alone:2"),
        ("import-unused.dib", "#!csharp\n#!import imported/setup.dib\n#!csharp\nvar x = 1;\n#!csharp\nShared", "import-used:2"),
        ("import-loud.dib", "#!csharp\n#!import imported/loud.dib\n#!csharp\nLoud", ""),
        ("import-broken.dib", "#!csharp\n#!import imported/broken.dib\n#!csharp\nBroken", ""),
        ("import-missing.dib", "#!csharp\n#!import imported/none.dib\n#!csharp\nNothing", "engine:2"),
        ("import-nested.dib", "#!csharp\n#!import imported/nested.dib\n#!csharp\nShared", ""),
        ("beside.dib", "#!csharp\n#!import duration-of-one.dib", ""),
        ("duration-of-one.dib", "#!csharp\nvar one = TimeSpan.FromSeconds(1);", ""),
        ("import-beside.dib", "#!csharp\n#!import beside.dib\n#!csharp\none.Seconds", ""),
        ("version.dib", "#!csharp\n#r \"nuget: AsyncLab.No.Such.Package\"", "engine:2 package-version:2"),
        ("debug.dib", "#!csharp\n#r \"FOLDERdebug/debuglib.dll\"", "library-build:2"),
        ("native.dib", "#!csharp\n#r \"FOLDERnative/nativelib.dll\"", "library-build:2"),
        ("fsharp.dib", "#!csharp\n#r \"FOLDERfsharp/fsharplib.dll\"", "library-build:2"),
    ];

    private static IEnumerable<(string, string, string)> Displays() =>
    [
        ("display.dib", "#!csharp\n1.Display();\nnew[] { 1 }.Display();", ""),
        ("display-function.dib", "#!csharp\ndisplay(1);", "display-call:2"),
        ("display-result.dib", "#!csharp\nvar shown = 1.Display();\nshown.Update(2);", "display-call:2 display-call:3"),
        ("html.dib", "#!csharp\nHTML(\"<b>x</b>\")", "display-call:2 shown-type:2"),
        ("string.dib", "#!csharp\nvar x = 1;\n$\"{x}\"", "shown-type:3"),
        ("string-display.dib", "#!csharp\n\"a\".Display();", "shown-type:2"),
        ("tuple.dib", "#!csharp\n(1, 2)", "shown-type:2"),
        ("duration.dib", "#!csharp\nTimeSpan.Zero", "shown-type:2"),
        ("type.dib", "#!csharp\ntypeof(int)", "shown-type:2"),
        ("own-format.dib", "#!csharp\nclass A { public string ToHtml() => \"\"; }\nnew A()", "own-format:3"),
        ("own-attribute.dib", "#!csharp\nclass TypeFormatterSourceAttribute(Type t) : Attribute;\n[TypeFormatterSource(typeof(int))] class A;\nnew A()", "own-format:4"),
        ("await.dib", "#!csharp\nTask.FromResult(1)", "await:2"),
        ("awaited.dib", "#!csharp\nawait Task.FromResult(1)", ""),
        ("error-stream.dib", "#!csharp\nConsole.Error.WriteLine(1);", "error-stream:2"),
        ("order.dib", "#!csharp\nvar x = 1;\nConsole.WriteLine(x);\nx", "console-order:3"),
    ];

    private static IEnumerable<(string, string, string)> CSharp() =>
    [
        ("compile.dib", "#!csharp\nint x = \"a\";\n#!csharp\nvar y = x + 1;", "compile:2"),
        ("compile-chain.dib", "#!csharp\nvar x = 1;\n#!csharp\nvar x = \"a\";\n#!csharp\nvar y = x.Length + z;", "compile:6"),
        ("newer.dib", "#!csharp\nclass Box { public int Size => field; }", "compile:2"),
        ("namespace.dib", "#!csharp\nnamespace N { class C; }", "namespace:2"),
        ("extension.dib", "#!csharp\nstatic class E { public static int Twice(this int n) => n * 2; }", "extension-class:2"),
        ("using.dib", "#!csharp\nusing var s = new System.IO.MemoryStream();", "using-declaration:2"),
        ("span.dib", "#!csharp\nSpan<int> s = new int[3];", "span:2"),
        ("span-inside.dib", "#!csharp\nint First() { Span<int> s = new int[3]; return s[0]; }", ""),
        ("dynamic.dib", "#!csharp\ndynamic d = 1;", "dynamic:2"),
        ("taken.dib", "#!csharp\nvar Variables = 1;\nclass Completion;", "taken-name:2 taken-name:3"),
        ("missing-using.dib", "#!csharp\nvar there = File.Exists(\"x\");", "missing-using:2"),
        ("with-using.dib", "#!csharp\nusing System.IO;\n#!csharp\nvar there = File.Exists(\"x\");", ""),
    ];

    private static IEnumerable<(string, string, string)> Pages() =>
    [
        ("link.dib", "#!markdown\n[a](good.dib) [b](good.dib#a-part) [c](#cell-2) [d](https://example.org/x) [e](notes.md#a-second-part) [f](with%20space/file.txt) [g](imported)\n## Own part\n[h](#own-part)\n#!csharp\n1", ""),
        ("link-missing.dib", "#!markdown\ntext\n\n[a](none.dib) and\n[b](none.md)", "link:4 link:5"),
        ("link-anchor.dib", "#!markdown\n[a](notes.md#second-part)\n[b](good.dib#none)\n[c](#none)", "link:2 link:3 link:4"),
        ("link-local.dib", "#!markdown\n[a](/etc/passwd) [b]()", "link:2 link:2"),
        ("link-html.dib", "#!html\n<p>\n<a href=\"none.dib\">a</a></p>", "link:3"),
        ("alt.dib", "#!markdown\n![what](https://example.org/a.png) <img src=\"data:,\" alt=\"\">\n\n![](https://example.org/a.png)\n\n<p><img\n src=\"data:,\"></p>\n<svg><title>x</title></svg>", "alt-text:4 alt-text:6"),
        ("alt-svg.dib", "#!html\n<svg width=\"1\"><rect/></svg>", "alt-text:2"),
        ("stored.dib", "#!markdown\n<div class=\"dni-plaintext\"><pre>1</pre></div>", "stored-output:2"),
        ("rendered.dib", "#!markdown\n# Title\n[a](rendered.dib)", ""),
        ("rendered-before.dib", "#!markdown\n# New", "rendered:1"),
        ("rendered-broken.dib", "#!markdown\n# New", "rendered:1"),
        ("script.dib", "#!html\n<script src=\"https://example.org/x.js\"></script>", "loaded-script:2"),
        ("require.dib", "#!html\n<script>\n(() => require([\"x\"], () => 1))();\n</script>", "require-js:2"),
        ("global.dib", "#!html\n<script>\nconst a = 1;\n</script>", "global-script:2"),
        ("scoped.dib", "#!html\n<script>\n(() => { const a = 1; })();\n</script>\n<style>#mine p { color: red } .own { color: red }</style>", ""),
        ("style.dib", "#!html\n<style>table { color: red }</style>", "global-style:2"),
        ("connection.dib", "#!html\n<script>(() => { fetch(\"x\"); })();</script>\n<img alt=\"x\" src=\"https://example.org/x.png\">", "connection:2 connection:3"),
        ("local-picture.dib", "#!markdown\n![what](a.png)\n\n<p><img alt=\"what\"\n src=\"with%20space/../a.png\"></p>\n![what](https://example.org/a.png) [a](a.png)", "local-picture:2 local-picture:4"),
        ("ids.dib", "#!html\n<p id=\"a\"></p>\n#!html\n<p id=\"a\"></p>", "unique-id:4"),
        ("substitution.dib", "#!csharp\nvar total = 1;\n#!html\n<b>@Total a@b.org @other</b>\n#!mermaid\ngraph LR\nA@@B", "substitution:4 substitution:7"),
        ("substitution-text.dib", "#!csharp\nvar total = 1;\n#!markdown\nWrite to a@total.org,\nor `@total`, not &#64;total or @other.", "substitution:4 substitution:5"),
    ];

    /// <summary>A notebook of Jupyter with one cell of text.</summary>
    public static string Copy(string markdown) => $$"""{"nbformat": 4, "cells": [{"cell_type": "markdown", "metadata": {}, "source": "{{markdown}}"}]}""";

    private static string Ipynb(params string[] ids) =>
        "{\"nbformat\": 4, \"cells\": [\n" + string.Join(",\n", ids.Select((id, i) => $$"""{"cell_type": "code", {{id}} "metadata": {}, "source": "var x{{i}} = 1;"}""")) + "\n]}";
}
