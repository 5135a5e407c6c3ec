using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using ColorCode.Styling;

namespace AsyncLab.Notebooks.Export;

/// <summary>Colours code by what ColorCode finds in it, with the classes of <see cref="CSharpHighlighter"/>.</summary>
internal sealed class PatternHighlighter() : CodeColorizerBase(StyleDictionary.DefaultLight, null)
{
    private readonly StringBuilder _html = new();

    public Html Highlight(string code, ILanguage language)
    {
        languageParser.Parse(code, language, Write);
        return new(_html.ToString());
    }

    protected override void Write(string parsedSourceCode, IList<Scope> scopes) => Write(parsedSourceCode, 0, parsedSourceCode.Length, scopes);

    // Scopes lie in scopes: what none of the inner ones covers has the colour of the outer one.
    private void Write(string code, int start, int end, IList<Scope> scopes)
    {
        foreach (var scope in scopes.OrderBy(s => s.Index))
        {
            _html.Append(Html.Encode(code[start..scope.Index]).Text);
            start = scope.Index + scope.Length;
            var style = ClassOf(scope.Name);
            if (style is not null)
                _html.Append(Html.Of($"<span class=\"{style}\">").Text);
            Write(code, scope.Index, start, scope.Children);
            if (style is not null)
                _html.Append("</span>");
        }

        _html.Append(Html.Encode(code[start..end]).Text);
    }

    private static string? ClassOf(string scope) => scope switch
    {
        ScopeName.Comment or ScopeName.HtmlComment or ScopeName.XmlComment or ScopeName.XmlDocComment => "c",
        ScopeName.PreprocessorKeyword or ScopeName.PowerShellAttribute => "d",
        ScopeName.Number => "n",
        ScopeName.String or ScopeName.StringCSharpVerbatim or ScopeName.StringEscape or ScopeName.HtmlAttributeValue or ScopeName.XmlAttributeValue
            or ScopeName.JsonString => "s",
        ScopeName.Keyword or ScopeName.ControlKeyword or ScopeName.PseudoKeyword or ScopeName.HtmlElementName or ScopeName.XmlName
            or ScopeName.SqlSystemFunction or ScopeName.JsonConst or ScopeName.CssSelector => "k",
        ScopeName.ClassName or ScopeName.Type or ScopeName.TypeVariable or ScopeName.PowerShellType => "t",
        ScopeName.BuiltinFunction or ScopeName.Constructor or ScopeName.PowerShellCommand or ScopeName.HtmlAttributeName or ScopeName.XmlAttribute
            or ScopeName.CssPropertyName or ScopeName.JsonKey => "m",
        ScopeName.JsonNumber => "n",
        _ => null,
    };
}
