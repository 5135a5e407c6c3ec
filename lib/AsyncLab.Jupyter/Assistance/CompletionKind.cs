using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Tags;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Says what a match is, in the words that frontends of Jupyter have pictures for.</summary>
internal static class CompletionKind
{
    public const string Function = "function";
    public const string Instance = "instance";
    public const string Keyword = "keyword";
    public const string Magic = "magic";
    public const string Module = "module";
    public const string Parameter = "param";
    public const string Path = "path";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        [WellKnownTags.Class] = "class",
        [WellKnownTags.Structure] = "class",
        [WellKnownTags.Interface] = "class",
        [WellKnownTags.Enum] = "class",
        [WellKnownTags.Delegate] = "class",
        [WellKnownTags.TypeParameter] = "class",
        [WellKnownTags.Method] = Function,
        [WellKnownTags.ExtensionMethod] = Function,
        [WellKnownTags.Property] = "property",
        [WellKnownTags.Event] = "property",
        [WellKnownTags.EnumMember] = "property",
        [WellKnownTags.Field] = Instance,
        [WellKnownTags.Constant] = Instance,
        [WellKnownTags.Local] = Instance,
        [WellKnownTags.RangeVariable] = Instance,
        [WellKnownTags.Parameter] = Parameter,
        [WellKnownTags.Namespace] = Module,
        [WellKnownTags.Keyword] = Keyword,
    };

    /// <summary>The word for what the compiler's services have tagged; empty if there is none.</summary>
    public static string Of(ImmutableArray<string> tags) => tags.Select(Kinds.GetValueOrDefault).FirstOrDefault(k => k is not null) ?? "";
}
