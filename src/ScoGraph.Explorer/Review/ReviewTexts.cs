using ScoGraph.Documents;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Explorer.Review;

/// <summary>The texts of which facts were proposed, as far as their files were named.</summary>
internal static class ReviewTexts
{
    /// <summary>Reads the files.</summary>
    /// <param name="places">A file each, whose name is the key of the document; or the key before it: <c>KEY=FILE</c>.</param>
    /// <param name="items">The facts.</param>
    /// <exception cref="FormatException">No fact is from such a document, or two files are the same one.</exception>
    /// <exception cref="DocumentException">A file is empty, broken, or has no paragraph.</exception>
    /// <exception cref="ScoGraphException">There is no such file, or the system refuses access.</exception>
    public static Dictionary<string, ReviewText> Read(IEnumerable<string> places, IReadOnlyList<ReviewItem> items)
    {
        Dictionary<string, ReviewText> texts = new(StringComparer.Ordinal);
        foreach (string place in places)
        {
            (string key, string path) = Place(place);
            if (!items.Any(item => item.Document == key))
            {
                string known = string.Join(", ", items.Select(item => $"'{item.Document}'").Distinct());
                throw new FormatException($"'{place}': no fact is from a document '{key}', but from {known}; name it: KEY={path}.");
            }

            TextDocument text = FilePlaces.Read(path, () => DocumentReader.Read(path));
            if (!texts.TryAdd(key, ReviewText.Of(key, text)))
                throw new FormatException($"'{place}': the document '{key}' has a text already.");
        }

        return texts;
    }

    private static (string Key, string Path) Place(string place)
    {
        int sign = place.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 ? (place[..sign], place[(sign + 1)..]) : (DocumentReader.KeyOf(place), place);
    }
}
