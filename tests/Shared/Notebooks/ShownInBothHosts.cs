namespace AsyncLab;

/// <summary>What notebooks that were written for .NET Interactive show: there, and in the engine of the book.</summary>
internal static class ShownInBothHosts
{
    /// <summary>Notebooks of the folder <c>others</c>, the number of a cell, the form in which it shows something, and some of that.</summary>
    public static TheoryData<string, int, string, string> Cells { get; } = new()
    {
        { "who.dib", 2, "text/html", "city" },
        { "who.dib", 3, "text/html", "Berlin" },
        { "html-function.dib", 1, "text/html", "<b>bold</b>" },
        { "html-function.dib", 2, "text/html", "<i>italic</i>" },
        { "html-function.dib", 2, "text/html", "<u>under</u>" },
        { "display-function.dib", 1, "text/plain", "a text" },
        { "display-function.dib", 1, "text/plain", "7" },
        { "display-function.dib", 1, "text/html", "Berlin" },
        { "display-function.dib", 2, "application/json", "[1,2]" },
        { "display-as.dib", 1, "text/html", "<b>bold</b>" },
        { "display-as.dib", 1, "text/markdown", "# Title" },
        { "display-as.dib", 1, "application/json", "{\"a\": 1}" },
        { "page-functions.dib", 1, "text/html", ".loud { color: red }" },
        { "page-functions.dib", 1, "text/html", "<script type=\"text/javascript\">console.log('hello')</script>" },
        { "pocket-view.dib", 1, "text/html", "<div class=\"box\"><b>bold</b> and <i>italic</i></div>" },
        { "values.dib", 1, "text/html", "Latitude" },
        { "values.dib", 2, "text/html", "a tuple" },
        { "values.dib", 3, "text/html", "two" },
        { "values.dib", 4, "text/html", "<table>" },
        { "values.dib", 5, "text/html", "Friday" },
        { "values.dib", 6, "text/html", "Deep" },
        { "values.dib", 7, "text/html", "2024-02-29" },
        { "pictures.dib", 1, "text/html", "<img alt='a dot'" },
        { "pictures.dib", 2, "image/svg+xml", "<title>a square</title>" },
        { "chart-html.dib", 1, "text/html", "y: [1, 2, 3, 4, 5]" },
    };
}
