using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Takes lines out of a cell and leaves blanks, so that every character stays where it was.</summary>
internal static class CellLines
{
    /// <summary>Takes out lines of given numbers, from 0.</summary>
    public static string Without(string cell, IReadOnlySet<int> lines) => lines.Count == 0 ? cell : string.Join('\n', cell.Split('\n')
        .Select((line, number) => !lines.Contains(number) ? line : new string(' ', line.TrimEnd('\r').Length) + line[line.TrimEnd('\r').Length..]));

    /// <summary>Takes out what stands behind headers such as <c>#!markdown</c>; the headers stay.</summary>
    public static string WithoutDocuments(string cell)
    {
        try
        {
            var documents = DibDocument.Parse(cell, "cell").Cells.Where(c => c.Language != Languages.CSharp);
            return Without(cell, documents.SelectMany(c => Enumerable.Range(c.Line - 1, c.Source.Split('\n').Length)).ToHashSet());
        }
        catch (DibFormatException)
        {
            // A tag that is wrong is for the run to tell.
            return cell;
        }
    }
}
