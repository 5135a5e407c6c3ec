namespace AsyncLab;

/// <summary>Something that a notebook cell shows as HTML.</summary>
public interface IDisplayable
{
    /// <summary>The HTML, complete in itself: no other output, file or address is needed.</summary>
    string ToHtml();
}
