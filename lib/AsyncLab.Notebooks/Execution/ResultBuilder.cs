using System.Text;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Gathers the events of a run into a result, which can be had at any moment of it.</summary>
/// <param name="document">The notebook that runs.</param>
public sealed class ResultBuilder(DibDocument document)
{
    private readonly Dictionary<int, CellBuilder> _cells =
        document.Cells.ToDictionary(c => c.Number, c => new CellBuilder(c));

    /// <summary>What has happened so far.</summary>
    public NotebookResult Result => new(document.Path, [.. document.Cells.Select(c => _cells[c.Number].Result)]);

    /// <summary>Takes in the next event.</summary>
    /// <exception cref="ArgumentException">The notebook has no such cell.</exception>
    public void Add(RunEvent runEvent)
    {
        if (!_cells.TryGetValue(runEvent.Cell, out var cell))
            throw new ArgumentException($"{document.Path} has no cell {runEvent.Cell}.", nameof(runEvent));

        cell.Add(runEvent);
    }

    private sealed class CellBuilder(Cell cell)
    {
        private readonly List<Output> _outputs = [];
        private readonly StringBuilder _text = new();
        private bool _textIsError;
        private CellStatus _status;
        private TimeSpan _elapsed;
        private bool _processEnded;
        private IReadOnlyList<ParameterValue> _parameters = [];

        public CellResult Result => new(cell, _status, [.. _outputs, .. Text], _elapsed)
        {
            Parameters = _parameters,
            ProcessEnded = _processEnded,
        };

        // Text that was written piece by piece is one output.
        private IEnumerable<Output> Text => _text.Length > 0 ? [new ConsoleOutput(_text.ToString(), _textIsError)] : [];

        public void Add(RunEvent runEvent)
        {
            switch (runEvent)
            {
                case CellStarted:
                    _status = CellStatus.Running;
                    break;
                case CellShowed { Output: ConsoleOutput text }:
                    if (text.IsError != _textIsError)
                        EndText();

                    _textIsError = text.IsError;
                    _text.Append(text.Text);
                    break;
                case CellShowed showed:
                    EndText();
                    _outputs.Add(showed.Output);
                    break;
                case CellUpdated updated:
                    Update(updated);
                    break;
                case CellEnded ended:
                    _status = ended.Succeeded ? CellStatus.Succeeded : CellStatus.Failed;
                    _elapsed = ended.Elapsed;
                    _processEnded = ended.ProcessEnded;
                    break;
                case ParametersSet set:
                    _parameters = set.Values;
                    break;
            }
        }

        private void Update(CellUpdated updated)
        {
            EndText();
            var places = Enumerable.Range(0, _outputs.Count).Where(i => _outputs[i] is DisplayOutput).ToList();
            if (updated.Display >= 1 && updated.Display <= places.Count)
                _outputs[places[updated.Display - 1]] = updated.Output;
        }

        private void EndText()
        {
            _outputs.AddRange(Text);
            _text.Clear();
        }
    }
}
