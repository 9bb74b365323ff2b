namespace ScoGraph.Drawing.Svg;

/// <summary>
/// The colours of labels: those of Okabe and Ito (2008), which readers with any kind of colour vision tell apart. When they are used up
/// they come again with another border, so that colour alone never carries the difference.
/// </summary>
internal static class Palette
{
    private const string DarkInk = "#14181d", LightInk = "#ffffff";

    private static readonly (string Fill, string Ink)[] Colours =
    [
        ("#56b4e9", DarkInk), ("#e69f00", DarkInk), ("#009e73", DarkInk), ("#cc79a7", DarkInk), ("#f0e442", DarkInk), ("#0072b2", LightInk),
        ("#d55e00", DarkInk),
    ];

    private static readonly string[] Borders = ["", "4 2.5", "1.5 2.5", "8 2 2 2"];

    /// <summary>For nodes without a label.</summary>
    public static readonly Swatch None = new("#bfc5cc", DarkInk, "");

    /// <summary>The swatch of the label at a place in the legend.</summary>
    public static Swatch At(int index)
    {
        (string fill, string ink) = Colours[index % Colours.Length];
        return new Swatch(fill, ink, Borders[index / Colours.Length % Borders.Length]);
    }
}
