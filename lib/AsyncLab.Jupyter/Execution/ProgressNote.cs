using System.Globalization;
using System.Text.Json.Nodes;

namespace AsyncLab.Jupyter.Execution;

/// <summary>Says how far a cell is, as long as the cell shows nothing else: the note goes before its first output, and at its end.</summary>
/// <param name="session">The name of this run of the kernel.</param>
/// <param name="publish">Tells all frontends.</param>
internal sealed class ProgressNote(string session, Action<string, JsonObject> publish)
{
    private bool _mayShow;
    private bool _isShown;
    private int _notes;

    /// <summary>A cell begins.</summary>
    public void Begin() => (_mayShow, _isShown) = (true, false);

    /// <summary>Says how far the cell is.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public void Show(int percent)
    {
        if (!_mayShow)
            return;

        var text = string.Create(CultureInfo.InvariantCulture, $"{percent} %");
        var type = _isShown ? "update_display_data" : "display_data";
        _notes += _isShown ? 0 : 1;
        _isShown = true;
        publish(type, new()
        {
            ["data"] = new JsonObject { ["text/html"] = $"<progress max=\"100\" value=\"{percent}\"></progress> {text}", ["text/plain"] = text },
            ["metadata"] = new JsonObject(),
            ["transient"] = new JsonObject { ["display_id"] = string.Create(CultureInfo.InvariantCulture, $"{session}-progress-{_notes}") },
        });
    }

    /// <summary>The cell shows something else, or it has ended.</summary>
    public void End()
    {
        _mayShow = false;
        if (_isShown)
            publish("clear_output", new() { ["wait"] = false });
        _isShown = false;
    }
}
