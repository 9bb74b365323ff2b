namespace ScoGraph.Documents.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Bottom">The height of its foot, from below.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Size">The size of its font.</param>
internal readonly record struct PdfLine(double Bottom, double Left, double Size, string Text);
