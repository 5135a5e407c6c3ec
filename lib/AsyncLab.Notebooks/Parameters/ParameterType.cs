using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncLab.Notebooks.Parameters;

/// <summary>Makes C# of what a user wrote for a parameter of one type.</summary>
/// <param name="Expected">What the user may write.</param>
/// <param name="ToExpression">The expression of C#, or null if the text is something else.</param>
internal sealed record ParameterType(string Expected, Func<string, string?> ToExpression)
{
    /// <summary>The types that there are.</summary>
    public const string Known = "a number, bool, char, string, TimeSpan, DateTime or DateOnly, and to an array of these";

    /// <summary>The parameter type of a type of C#, or null if no value can be given to it.</summary>
    public static ParameterType? Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array when OfValue(array.ElementType) is { } element =>
            ParameterArray.Of(array.ElementType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), element),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable when OfValue(nullable.TypeArguments[0]) is { } value =>
            new($"{value.Expected}, or null", text => text == "null" ? text : value.ToExpression(text)),
        _ => OfValue(type),
    };

    private static ParameterType? OfValue(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => WholeNumber.Of<sbyte>(),
        SpecialType.System_Byte => WholeNumber.Of<byte>(),
        SpecialType.System_Int16 => WholeNumber.Of<short>(),
        SpecialType.System_UInt16 => WholeNumber.Of<ushort>(),
        SpecialType.System_Int32 => WholeNumber.Of<int>(),
        SpecialType.System_UInt32 => WholeNumber.Of<uint>("U"),
        SpecialType.System_Int64 => WholeNumber.Of<long>("L"),
        SpecialType.System_UInt64 => WholeNumber.Of<ulong>("UL"),
        SpecialType.System_Single => new("a number such as 1.5", text => Single(text)),
        SpecialType.System_Double => new("a number such as 1.5", text => Double(text)),
        SpecialType.System_Decimal => new("a number such as 1.5", text => Decimal(text)),
        SpecialType.System_Boolean => new("true or false", text => bool.TryParse(text, out var value) ? value ? "true" : "false" : null),
        SpecialType.System_Char => new("one character", text => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null),
        SpecialType.System_String => new("text", text => SymbolDisplay.FormatLiteral(text, quote: true)),
        SpecialType.System_DateTime => ParameterTime.DateTime,
        _ => type.ToDisplayString() switch
        {
            "System.TimeSpan" => ParameterTime.TimeSpan,
            "System.DateOnly" => ParameterTime.DateOnly,
            _ => null,
        },
    };

    private static string? Single(string text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture) + "F"
            : null;

    private static string? Double(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture) + "D"
            : null;

    private static string? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture) + "M"
            : null;
}
