namespace AsyncLab;

/// <summary>A kind of job that coroutines may or may not do faster than plain code.</summary>
public enum Job
{
    /// <summary>Ten waits, none of which needs another.</summary>
    ManyWaits,

    /// <summary>One wait, with nothing else to do.</summary>
    OneWait,

    /// <summary>Computing, in eight parts.</summary>
    Computing,

    /// <summary>Calls that are complete when they return.</summary>
    CompleteCall,
}
