namespace AsyncLab;

/// <summary>A message sent twice by SMTP, as a dialogue: once every command waits for the answer to the one before, once they go out together.</summary>
/// <param name="Stepwise">What was said when every command waited.</param>
/// <param name="Together">What was said when the commands went out together.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record MailDialogue(IReadOnlyList<MailExchange> Stepwise, IReadOnlyList<MailExchange> Together) : IDisplayable
{
    /// <summary>How often the client waited for the server, step by step.</summary>
    public Quantity StepwiseWaits => Waits(Stepwise);

    /// <summary>How often it waited with the commands together.</summary>
    public Quantity TogetherWaits => Waits(Together);

    /// <summary>A row a command, a bar from the moment at which it was sent until its answer was there.</summary>
    public Figure ToFigure()
    {
        var stepwise = Head("MailDialogue_stepwise", Stepwise);
        var together = Head("MailDialogue_together", Together);
        return Chart.Waterfall(
            Texts.Get("MailDialogue_title"), Texts.Get("MailDialogue_axis"), $"{stepwise}; {together}.",
            [new(stepwise, Palette.Colour(4), Rows(Stepwise)), new(together, Palette.Colour(6), Rows(Together))],
            new(Texts.Columns("Step", "Command", "Answer", "Start", "End"), [.. Stepwise.Concat(Together).Select(e => (string[])[e.Name, e.Command.Split("\r\n")[0], e.Answer, $"{e.Sent}", $"{e.Answered}"])]));
    }

    /// <summary>What was said step by step, in the words of the protocol.</summary>
    public Table ToTable() => new(Texts.Columns("Command", "Answer"), [.. Stepwise.Select(e => (string[])[e.Command.Length > 0 ? e.Command.Replace("\r\n", " ⏎ ", StringComparison.Ordinal) : e.Name, e.Answer])]);

    /// <summary>The figure.</summary>
    public string ToHtml() => ToFigure().ToHtml();

    private static string Head(string name, IReadOnlyList<MailExchange> exchanges) =>
        Texts.Format(name, Waits(exchanges), exchanges[^1].Answered);

    private static Quantity Waits(IEnumerable<MailExchange> exchanges) => Quantity.Count(exchanges.Select(e => e.Sent).Distinct().Count());

    private static (string, Quantity, Quantity, string)[] Rows(IEnumerable<MailExchange> exchanges) =>
        [.. exchanges.Select(e => (e.Name, e.Sent, e.Answered, $"{e.Command.Split("\r\n")[0]}<br>{e.Answer}"))];
}

/// <summary>A command and its answer.</summary>
/// <param name="Name">What the command is called, in a word.</param>
/// <param name="Command">What the client said; nothing where it only listened.</param>
/// <param name="Answer">What the server said, of several lines the last.</param>
/// <param name="Sent">When the client said it, counted from its call to connect.</param>
/// <param name="Answered">When the answer was there.</param>
public sealed record MailExchange(string Name, string Command, string Answer, Quantity Sent, Quantity Answered);
