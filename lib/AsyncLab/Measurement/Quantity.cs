using System.Globalization;

namespace AsyncLab;

/// <summary>A measured value with its unit.</summary>
/// <param name="Value">The value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">What the value counts.</param>
public readonly record struct Quantity(double Value, Unit Unit) : IComparable<Quantity>
{
    // 999.6 ns is 1 µs once it is rounded.
    private const double RoundsUp = 0.9995;

    private static readonly string[] TimeSuffixes = ["ns", "µs", "ms", "s"];
    private static readonly string[] ByteSuffixes = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>A number of things.</summary>
    public static Quantity Count(double count) => new(count, Unit.Count);

    /// <summary>A span of time.</summary>
    public static Quantity Time(TimeSpan time) => new(time.TotalNanoseconds, Unit.Nanoseconds);

    /// <summary>An amount of memory.</summary>
    public static Quantity Bytes(double bytes) => new(bytes, Unit.Bytes);

    /// <summary>The same value times <paramref name="factor"/>.</summary>
    public static Quantity operator *(Quantity quantity, double factor) => quantity with { Value = quantity.Value * factor };

    /// <summary>The same value divided by <paramref name="divisor"/>.</summary>
    public static Quantity operator /(Quantity quantity, double divisor) => quantity * (1 / divisor);

    /// <summary>How many times <paramref name="left"/> contains <paramref name="right"/>.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Quantity operator /(Quantity left, Quantity right) => new(left.Value / right.In(left.Unit), Unit.Ratio);

    /// <summary>The difference of two quantities of one unit.</summary>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Quantity operator -(Quantity left, Quantity right) => left with { Value = left.Value - right.In(left.Unit) };

    /// <summary>Whether <paramref name="left"/> is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is less or equal.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is more or equal.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>The value to three significant digits: more than any measurement here can promise.</summary>
    public Quantity Rounded => this with { Value = ToThreeDigits(Value) };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public int CompareTo(Quantity other) => Value.CompareTo(other.In(Unit));

    /// <summary>The value with three significant digits and the unit a reader expects: 89.1 µs, 17.4 KiB, 1,000, 48×.</summary>
    public override string ToString() => Unit switch
    {
        Unit.Nanoseconds => Scaled(1000, TimeSuffixes),
        Unit.Bytes => Scaled(1024, ByteSuffixes),
        Unit.Ratio => Digits(Value) + "×",
        _ => Value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>As the length of an array of bytes.</summary>
    /// <exception cref="ArgumentException">It is no amount of memory, or more than an array holds.</exception>
    internal int AsArrayLength() =>
        In(Unit.Bytes) is >= 0 and var bytes && bytes <= Array.MaxLength
            ? (int)bytes
            : throw new ArgumentException($"{this} is not an amount of memory that fits one array.");

    private double In(Unit unit) =>
        Unit == unit ? Value : throw new ArgumentException($"A quantity in {Unit} does not compare with one in {unit}.");

    private string Scaled(double step, string[] suffixes)
    {
        var power = 0;
        var value = Value;
        while (power < suffixes.Length - 1 && Math.Abs(value) >= step * RoundsUp)
        {
            value /= step;
            power++;
        }

        return $"{Digits(value)} {suffixes[power]}";
    }

    private static string Digits(double value)
    {
        var rounded = ToThreeDigits(value);
        var decimals = Math.Abs(rounded) switch { 0 => 0, < 0.01 => 6, < 1 => 3, < 10 => 2, < 100 => 1, _ => 0 };
        return rounded.ToString(decimals == 0 ? "#,0" : "0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    private static double ToThreeDigits(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        var scale = Math.Pow(10, 2 - Math.Floor(Math.Log10(Math.Abs(value))));
        return scale >= 1 ? Math.Round(value * scale) / scale : Math.Round(value / (1 / scale)) * (1 / scale);
    }
}
