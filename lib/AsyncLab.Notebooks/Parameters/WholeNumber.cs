using System.Globalization;
using System.Numerics;

namespace AsyncLab.Notebooks.Parameters;

/// <summary>Parameters that are whole numbers.</summary>
internal static class WholeNumber
{
    /// <param name="suffix">What makes a literal one of this type.</param>
    public static ParameterType Of<T>(string suffix = "")
        where T : IBinaryInteger<T>, IMinMaxValue<T> => new(
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}"),
            text => T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(null, CultureInfo.InvariantCulture) + suffix
                : null);
}
