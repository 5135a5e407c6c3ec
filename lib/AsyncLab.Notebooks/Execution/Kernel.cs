using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace AsyncLab.Notebooks.Cells;

/// <summary>What cells of .NET Interactive call by its short name: <c>display(…)</c>, <c>HTML(…)</c>.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "The names are given.")]
public static class Kernel
{
    // A process runs one notebook.
    internal static volatile INotebookReader? Reader;

    /// <summary>Shows a value below the cell, at once.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="mimeTypes">How to format it; if none, the way its type prefers. The first counts.</param>
    /// <returns>What was shown, which can be replaced later.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Takes a text for HTML.</summary>
    /// <param name="content">The markup.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page.</summary>
    /// <param name="scriptContent">The script.</param>
    public static void Javascript(string scriptContent) =>
        DisplayExtensions.Running.ShowText($"<script type=\"text/javascript\">{scriptContent}</script>", "text/html");

    /// <summary>Adds rules of style to the page.</summary>
    /// <param name="content">The rules.</param>
    public static void CSS(string content) => DisplayExtensions.Running.ShowText($"<style>{content}</style>", "text/html");

    /// <summary>Asks the reader, if one sits there.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="inputName">The name of the answer.</param>
    /// <exception cref="NotSupportedException">Nobody sits there.</exception>
    [SuppressMessage("Style", "IDE0060", Justification = "The names are given.")]
    public static Task<string> GetInputAsync(string prompt = "", string inputName = "") =>
        Task.FromResult(Ask(prompt, isPassword: false));

    /// <summary>Asks the reader, if one sits there, for what nobody else shall see.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="inputName">The name of the answer.</param>
    /// <exception cref="NotSupportedException">Nobody sits there.</exception>
    [SuppressMessage("Style", "IDE0060", Justification = "The names are given.")]
    public static Task<string> GetPasswordAsync(string prompt = "", string inputName = "") =>
        Task.FromResult(Ask(prompt, isPassword: true));

    private static string Ask(string prompt, bool isPassword, [CallerMemberName] string caller = "") => Reader is { } reader
        ? reader.Ask(prompt, isPassword)
        : throw new NotSupportedException($"Kernel.{caller} asks the reader, and nobody sits at a notebook that runs by itself; assign the value in a cell instead");
}

/// <summary>Who answers what cells ask.</summary>
internal interface INotebookReader
{
    /// <summary>Asks for a line and waits for it.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="isPassword">Whether nobody shall see the answer.</param>
    string Ask(string prompt, bool isPassword);
}
