namespace AsyncLab.Tests.Machines;

public class MachineTests
{
    [Fact]
    public void The_machine_tells_what_it_has_and_what_it_grants()
    {
        var machine = Machine.Current;
        Assert.False(string.IsNullOrWhiteSpace(machine.Cpu));
        Assert.InRange(machine.GrantedCores, 1, machine.Cores);
        Assert.True(machine.GrantedMemory > Quantity.Bytes(0) && machine.GrantedMemory <= machine.Memory);
        Assert.Contains(".NET 10", machine.ToHtml());
    }

    [Fact]
    public void The_numbers_of_a_sentence_are_set_off_and_are_no_markup()
    {
        var html = Prose.Of($"A thread costs {new Quantity(1500, Unit.Nanoseconds)} & not {"<b>"}.").ToHtml();
        Assert.Contains("A thread costs <strong>1.5 µs</strong> &amp; not <strong>&lt;b&gt;</strong>.", html);
    }
}
