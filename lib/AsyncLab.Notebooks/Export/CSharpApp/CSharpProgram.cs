using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>A notebook as a program of one file.</summary>
/// <param name="Text">The program.</param>
/// <param name="Libraries">The text of the file beside it that names libraries to the build; null if it needs none.</param>
internal sealed record CSharpProgram(string Text, string? Libraries)
{
    /// <summary>Makes a program of a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="name">The program's name, without an extension.</param>
    /// <exception cref="CellFailedException">The notebook says something that a program cannot say.</exception>
    public static async Task<CSharpProgram> OfAsync(NotebookResult notebook, string name)
    {
        var file = SourceFile.Notebook(notebook.Path);
        var reader = new SectionReader();
        foreach (var cell in notebook.Cells)
            reader.Add(cell.Cell, file);

        var references = await AppReferences.FindAsync(reader.References, file.Folder);
        var script = new Script(reader.Sections.OfType<CodeSection>(), references.Metadata);
        var sharing = new Sharing(script);
        sharing.Mark();
        while (true)
        {
            Naming.Apply(script);
            var text = new ProgramWriter(name, file, script, references).Write(reader.Sections);
            // Each time something more becomes a member of a class; in the end nothing is left that could.
            if (new ProgramCheck(script, references).Find(text) is not { } obstacle)
                return new(text.ToString(), references.Libraries.Count == 0 ? null : LibraryTargets.Text(references.LibrariesWithNeighbours));

            if (obstacle.Member is null || !sharing.Share(obstacle.Member))
                throw obstacle.Section.Failure(obstacle.Section.Line, $"as part of a program this is an error, {obstacle.Message}");
        }
    }
}
