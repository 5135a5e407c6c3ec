using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Checks;

/// <summary>A notebook whose cells were compiled and not run.</summary>
/// <param name="Pieces">What was compiled, in order.</param>
/// <param name="References">What the code refers to.</param>
/// <param name="Findings">Why cells could not be compiled at all, and the compiler's errors.</param>
internal sealed record CompiledNotebook(
    IReadOnlyList<CodePiece> Pieces, IReadOnlyList<ResolvedReference> References, IReadOnlyList<Finding> Findings);
