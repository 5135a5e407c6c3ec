namespace AsyncLab.Jupyter.Tests.Assistance;

/// <summary>A garden, for tests that refer to a library.</summary>
public sealed class Garden
{
    private Garden(string plant) => Plant = plant;

    /// <summary>A garden full of roses &amp; thorns.</summary>
    public static Garden Rose { get; } = new("rose");

    /// <summary>What grows there.</summary>
    public string Plant { get; }

    /// <summary>Waters the garden.</summary>
    /// <param name="litres">How much water, in <see cref="int">litres</see>.</param>
    /// <returns>What grows there now.</returns>
    /// <exception cref="ArgumentException">There is too much of it.</exception>
    public string Water(int litres) => litres < 1000 ? Plant : throw new ArgumentException("Too much.", nameof(litres));
}

/// <summary>What can be done with gardens.</summary>
public static class GardenExtensions
{
    /// <summary>Mows it.</summary>
    public static Garden Mow(this Garden garden) => garden;
}
