using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>
/// Decides what becomes a member of a class. A program's variables are locals, which no type can use; in a notebook
/// they are fields of a class that nobody sees.
/// </summary>
/// <param name="script">The code.</param>
internal sealed class Sharing(Script script)
{
    /// <summary>Marks what cannot be a local, and all that this uses.</summary>
    /// <exception cref="CellFailedException">Something can be neither.</exception>
    public void Mark()
    {
        foreach (var member in script.Members.Where(m => m.MustBeShared))
            Share(member);

        foreach (var reference in script.References.Where(r => ScriptPart.IsInType(r.Name)))
            Share(reference.Member);
    }

    /// <summary>Marks one more, and all that it uses.</summary>
    /// <returns>Whether it was none before.</returns>
    /// <exception cref="CellFailedException">It is declared inside of an expression.</exception>
    public bool Share(ScriptMember member)
    {
        if (member.IsType || member.IsShared)
            return false;

        if (!member.CanBeShared)
        {
            throw member.Part.Section.Failure(ScriptPart.LineOf(member.Node),
                $"the variable {member.Name} is declared inside of an expression, and used where a program may not have given it a value, or cannot reach it. Declare it in a statement of its own");
        }

        member.IsShared = true;
        // Variables that are declared together stay together.
        foreach (var other in script.Members.Where(m => m.Declaration == member.Declaration && m.Node is VariableDeclaratorSyntax))
            Share(other);

        // The value of a variable is still computed where the variable stood.
        if (member.Node is not VariableDeclaratorSyntax || member.IsConstant)
            ShareWhatIsUsedBy(member);

        return true;
    }

    private void ShareWhatIsUsedBy(ScriptMember member)
    {
        foreach (var reference in script.References.Where(r => r.Part == member.Part && member.Declaration.FullSpan.Contains(r.Name.Span)))
            Share(reference.Member);
    }
}
