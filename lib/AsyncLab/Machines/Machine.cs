using System.Runtime.InteropServices;

namespace AsyncLab;

/// <summary>The machine that measures.</summary>
/// <param name="Cpu">The processor's own name.</param>
/// <param name="Cores">How many logical processors it has.</param>
/// <param name="GrantedCores">How many of them a container or an affinity lets us use.</param>
/// <param name="Memory">The RAM it has.</param>
/// <param name="GrantedMemory">How much of it a container lets us use.</param>
/// <param name="System">The operating system and its kernel.</param>
/// <param name="Runtime">The .NET runtime.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Machine(
    string Cpu, int Cores, int GrantedCores, Quantity Memory, Quantity GrantedMemory, string System, string Runtime) : IDisplayable
{
    /// <summary>This machine.</summary>
    public static Machine Current { get; } = new(
        Processor.Name,
        Processor.Cores,
        Environment.ProcessorCount,
        PhysicalMemory.Total,
        Quantity.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
        $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})",
        RuntimeInformation.FrameworkDescription);

    /// <inheritdoc/>
    public string ToHtml() => Html.Section("facts", new Table(
        [Texts.Get("Machine_title"), ""],
        [
            [Texts.Get("Machine_cpu"), Cpu],
            [Texts.Get("Machine_cores"), Texts.Format("Machine_granted", GrantedCores, Cores)],
            [Texts.Get("Machine_memory"), Texts.Format("Machine_granted", GrantedMemory, Memory)],
            [Texts.Get("Machine_system"), System],
            [Texts.Get("Machine_runtime"), Runtime],
            [Texts.Get("Machine_gc"), Texts.Get("Machine_gc_settings")],
            [Texts.Get("Machine_effort"), Texts.Get(Effort.IsQuick ? "Machine_effort_quick" : "Machine_effort_full")],
        ]).ToMarkup());
}
