namespace AsyncLab;

/// <summary>Where a model's units could be no more, or were to be no more.</summary>
/// <param name="Model">The model.</param>
/// <param name="Units">How many fitted; in a sweep, the number that could not be measured.</param>
/// <param name="Reason">What stopped it, in half a sentence.</param>
public sealed record Wall(Model Model, Quantity Units, string Reason);
