using System.Security.Cryptography;
using System.Text;
using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Export.Jupyter;

/// <summary>Names cells by what they say, so that a cell keeps its name when others come, go or change.</summary>
internal sealed class CellIds
{
    private const int Length = 12;

    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The name of the next cell; the second of two equal cells gets a number.</summary>
    public string Next(Cell cell)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Language}\n{cell.Source}"));
        var id = Convert.ToHexStringLower(hash)[..Length];
        var count = _seen[id] = _seen.GetValueOrDefault(id) + 1;
        return count == 1 ? id : $"{id}-{count}";
    }
}
