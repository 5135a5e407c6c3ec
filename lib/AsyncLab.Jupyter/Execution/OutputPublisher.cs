using System.Text.Json.Nodes;
using AsyncLab.Jupyter.Channels;
using AsyncLab.Jupyter.Requests;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Jupyter.Execution;

/// <summary>Tells all frontends what cells show, as part of the request that ran last.</summary>
internal sealed partial class OutputPublisher
{
    private readonly Lock _lock = new();
    private readonly Frontends _frontends;
    private readonly string _session;
    private readonly TextBatch _text;
    private readonly ProgressNote _progress;
    private (ExecuteRequest Request, int Number)? _next;
    private (ExecuteRequest Request, int Number)? _current;
    private int _displays;

    /// <param name="frontends">The frontends.</param>
    /// <param name="session">The name of this run of the kernel.</param>
    public OutputPublisher(Frontends frontends, string session)
    {
        (_frontends, _session) = (frontends, session);
        _text = new(text => Publish("stream", OutputMessages.Of(text)));
        _progress = new(session, Send);
    }

    /// <summary>The value of the last cell's last expression as text, if it had one.</summary>
    public string? Result { get; private set; }

    /// <summary>From its first event on, everything belongs to this request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="number">The number of the cell.</param>
    public void Expect(ExecuteRequest request, int number)
    {
        lock (_lock)
            _next = (request, number);
    }

    /// <summary>Takes an event; one after the other.</summary>
    public void Add(RunEvent e)
    {
        if (e is CellShowed { Output: ConsoleOutput text })
        {
            _text.Add(text);
            return;
        }

        _text.Flush();
        lock (_lock)
        {
            if (e is CellStarted)
                Begin();
            else if (e is CellProgressed progress)
                _progress.Show(progress.Percent);
            else if (e is CellEnded)
                _progress.End();
            else if (e is InputAsked question)
                Ask(question);
            else if (Message(e) is var (type, content))
                Publish(type, content);
        }
    }

    private void Begin()
    {
        (_current, _displays, Result) = (_next, 0, null);
        _progress.Begin();
    }

    private void Ask(InputAsked question)
    {
        if (_current is var (request, _))
            _frontends.Ask(request.Message, "input_request", new() { ["prompt"] = question.Prompt, ["password"] = question.IsPassword });
    }

    private void Publish(string type, JsonObject content)
    {
        lock (_lock)
        {
            _progress.End();
            Send(type, content);
        }
    }

    private void Send(string type, JsonObject content)
    {
        if (_current is ({ IsSilent: false } request, _))
            _frontends.Publish(type, request.Message, content);
    }
}
