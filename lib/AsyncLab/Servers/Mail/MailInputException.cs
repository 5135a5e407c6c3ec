namespace AsyncLab;

/// <summary>A client sent what no mail protocol allows, or nothing for too long; the connection ends.</summary>
/// <param name="reason">Why, for the client.</param>
internal sealed class MailInputException(string reason) : Exception(reason);
