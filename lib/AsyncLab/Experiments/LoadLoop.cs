namespace AsyncLab;

/// <summary>What makes the next request of a load: an answer, or a plan.</summary>
public enum LoadLoop
{
    /// <summary>A user who asks, waits for the answer, and then asks again; the time of an answer counts from the moment when it was asked for.</summary>
    Closed,

    /// <summary>Users who do not know of each other, and come when they come; the time of an answer counts from the moment when its request was due.</summary>
    Open,
}
