namespace AsyncLab;

/// <summary>A model at growing numbers of units.</summary>
/// <param name="Model">The model.</param>
/// <param name="Units">The numbers of units, ascending.</param>
public sealed record Growth(Model Model, IReadOnlyList<int> Units);
