using AsyncLab.Notebooks.Checks;

namespace AsyncLab.Notebooks.Tests.Checks;

/// <summary>Each rule finds what it is for, in its line, and nothing else is found there.</summary>
public sealed class RuleTests(CheckedFolder folder) : IClassFixture<CheckedFolder>
{
    public static TheoryData<string, string> Cases { get; } = new(RuleCases.All.Select(c => (c.Name, c.Expected)));

    [Theory, MemberData(nameof(Cases))]
    public void A_notebook_has_the_findings_of_its_case_and_no_others(string notebook, string expected) =>
        Assert.Equal(expected, string.Join(' ', folder[notebook].Select(f => $"{f.Rule}:{f.Line}")));

    [Fact]
    public void Every_rule_has_a_case() =>
        Assert.Empty(NotebookChecker.RuleNames.Select(r => r.Name).Except(RuleCases.All.SelectMany(c => c.Expected.Split([' ', ':']))).Except(["quiet-import", "nested-import"]));

    [Fact]
    public void Every_message_is_a_sentence_that_says_what_to_do() =>
        Assert.All(RuleCases.All.SelectMany(c => folder[c.Name]), f => Assert.Matches(@"^[^\n]{25,}\.$", f.Message));

    [Fact]
    public void A_broken_imported_file_is_blamed_itself_and_once() =>
        Assert.Equal(("compile", 3), Assert.Single(folder[Path.Combine("imported", "broken.dib")].Select(f => (f.Rule, f.Line))));

    [Fact]
    public void A_noisy_imported_file_is_blamed_itself() =>
        Assert.Equal(("quiet-import", 3), Assert.Single(folder[Path.Combine("imported", "loud.dib")].Select(f => (f.Rule, f.Line))));

    [Fact]
    public void A_file_in_another_folder_is_blamed_for_a_path_that_begins_at_itself() =>
        Assert.Equal(("nested-import", 3), Assert.Single(folder[Path.Combine("imported", "nested.dib")].Select(f => (f.Rule, f.Line)).Distinct()));

    [Theory]
    [InlineData("link-anchor.dib", "#a-second-part")]
    [InlineData("missing-using.dib", "The name 'File' does not exist")]
    [InlineData("compile.dib", "error CS0029")]
    [InlineData("own-format.dib", "[TypeFormatterSource]")]
    [InlineData("rendered-before.dib", "run 'asynclab export . --to ipynb --static --output ./rendered'")]
    [InlineData("rendered-broken.dib", "its copy 'rendered/rendered-broken.ipynb' is no notebook")]
    [InlineData("cell-id.ipynb", "same id as cell 1")]
    public void A_message_names_what_it_is_about(string notebook, string part) =>
        Assert.Contains(folder[notebook], f => f.Message.Contains(part, StringComparison.Ordinal));
}
