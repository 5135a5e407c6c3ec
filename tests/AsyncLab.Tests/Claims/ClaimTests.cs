namespace AsyncLab.Tests.Claims;

public class ClaimTests
{
    [Fact]
    public void A_claim_holds_when_every_interval_is_above_the_threshold() =>
        Assert.Equal(Outcome.Holds, Judge([3, 4, 5], [2, 2.1, 2.2]));

    [Fact]
    public void A_claim_fails_when_every_interval_is_below_the_threshold() =>
        Assert.Equal(Outcome.Fails, Judge([0.3, 0.4, 0.5], [0.9, 0.8, 0.9]));

    [Fact]
    public void A_claim_depends_when_one_pair_is_above_and_one_below() =>
        Assert.Equal(Outcome.Depends, Judge([3, 4, 5], [0.3, 0.4, 0.5]));

    [Fact]
    public void A_claim_is_inconclusive_when_an_interval_contains_the_threshold() =>
        Assert.Equal(Outcome.Inconclusive, Judge([3, 4, 5], [0.5, 1, 2]));

    [Fact]
    public void Two_rounds_decide_nothing() =>
        Assert.Equal(Outcome.Inconclusive, Judge([3, 4]));

    [Fact]
    public void Without_a_ratio_there_is_no_verdict() =>
        Assert.Throws<ArgumentException>(() => Claim.C2.Judge());

    [Fact]
    public void A_verdict_shows_the_sentence_the_outcome_and_the_interval()
    {
        var html = Claim.C3.Judge(Ratio([3, 3, 3])).ToHtml();
        Assert.Contains("Coroutines use less memory than threads", html);
        Assert.Contains(">✓ holds<", html);
        Assert.Contains("<td>3×</td>", html);
    }

    [Fact]
    public void Each_runtime_has_an_outcome_of_its_own()
    {
        var verdict = Claim.C2.Judge(Ratio([3, 4, 5]), new(Python.Thread, Python.Asyncio, new(Unit.Ratio, [0.3, 0.4, 0.5])));
        Assert.Equal((Outcome.Holds, Outcome.Fails, Outcome.Depends), (verdict.Of(Runtime.DotNet), verdict.Of(Runtime.CPython), verdict.Outcome));
    }

    [Fact]
    public void A_verdict_from_two_kinds_of_work_tells_them_apart()
    {
        var verdict = Claim.C7.Judge(Ratio([9, 9, 9]) with { Circumstances = "blocking" }, Ratio([1, 1, 1]) with { Circumstances = "computing" });
        Assert.Equal(Outcome.Depends, verdict.Outcome);
        Assert.Contains("thread ÷ coroutine (pool), blocking", verdict.ToHtml());
        Assert.Contains("thread ÷ coroutine (pool), computing", verdict.ToHtml());
    }

    [Fact]
    public void Blocking_work_three_times_as_long_as_offloaded_is_the_least_that_counts() =>
        Assert.Equal((Outcome.Holds, Outcome.Fails), (Claim.C7.Judge(Ratio([4, 5, 6])).Outcome, Claim.C7.Judge(Ratio([2, 2.5, 2.9])).Outcome));

    [Fact]
    public void A_part_of_a_claim_is_judged_as_the_claim_and_named()
    {
        var html = Claim.C13.About("e-mail").Judge(Ratio([3, 4, 5])).ToHtml();
        Assert.Contains("C13 (e-mail)", html);
        Assert.Contains(Claim.C13.Sentence.Split(':')[0], html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("../disk")]
    [InlineData("disk *")]
    public void A_part_that_would_be_no_name_of_a_file_is_refused(string part) =>
        Assert.Throws<ArgumentException>(() => Claim.C13.About(part));

    private static Outcome Judge(params double[][] ratios) => Claim.C2.Judge([.. ratios.Select(Ratio)]).Outcome;

    private static Ratio Ratio(double[] values) => new(Model.Thread, Model.Task, new(Unit.Ratio, values));
}
