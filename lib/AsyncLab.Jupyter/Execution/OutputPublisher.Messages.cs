using System.Globalization;
using System.Text.Json.Nodes;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

internal sealed partial class OutputPublisher
{
    private (string Type, JsonObject Content)? Message(RunEvent e) => e switch
    {
        CellShowed { Output: DisplayOutput display, IsResult: true } => ("execute_result", ResultOf(display)),
        CellShowed { Output: DisplayOutput display, Cell: var cell } => ("display_data", DisplayOf(display, cell, ++_displays)),
        CellShowed { Output: ErrorOutput error } => ("error", OutputMessages.Of(error)),
        CellUpdated updated => ("update_display_data", DisplayOf(updated.Output, updated.Cell, updated.Display)),
        _ => null,
    };

    private JsonObject ResultOf(DisplayOutput value)
    {
        // The engine counts it among what the cell displayed.
        _displays++;
        var content = OutputMessages.Of(value);
        content["execution_count"] = _current!.Value.Number;
        Result = content["data"]?["text/plain"]?.ToString();
        return content;
    }

    private JsonObject DisplayOf(DisplayOutput value, int cell, int display)
    {
        var content = OutputMessages.Of(value);
        content["transient"] = new JsonObject { ["display_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}-{cell}-{display}") };
        return content;
    }
}
