using System.Text;

namespace ScoGraph.SideBySide.Hand;

/// <summary>The questions that scan, group and order, by hand.</summary>
internal sealed class Scans(HandData data)
{
    private const int Few = 10;
    private const int Top = 20;

    public long Filter(long length, long day)
    {
        long all = 0;
        for (int comment = 0; comment < data.CommentLengths.Length; comment++)
            all += data.CommentLengths[comment] > length & data.CommentDates[comment] >= day ? 1 : 0;
        return all;
    }

    public long Contains(string word)
    {
        byte[] sought = Encoding.UTF8.GetBytes(word);
        ReadOnlySpan<byte> rest = data.Contents;
        long all = 0;
        while (rest.IndexOf(sought) is var at and >= 0)
        {
            all++;
            rest = rest[at..];
            rest = rest[rest.IndexOf((byte)'\n')..];
        }

        return all;
    }

    /// <summary>The sum of the ids of the newest comments.</summary>
    public long Newest()
    {
        // One number that orders as date downwards and then id upwards do.
        long[] best = new long[Top];
        best.AsSpan().Fill(long.MinValue);
        for (int comment = 0; comment < data.CommentDates.Length; comment++)
        {
            long key = (data.CommentDates[comment] << 32) - data.CommentIds[comment];
            if (key <= best[^1])
                continue;
            int place = Top - 1;
            for (; place > 0 && best[place - 1] < key; place--)
                best[place] = best[place - 1];
            best[place] = key;
        }

        return best.Sum(key => -key & uint.MaxValue);
    }

    /// <summary>How many persons live in the ten countries with the most.</summary>
    public long Countries()
    {
        long[] counts = new long[data.CountryOfCity.Max() + 1];
        foreach (int city in data.CityOfPerson)
            counts[data.CountryOfCity[city]]++;
        return counts.OrderDescending().Take(Few).Sum();
    }

    /// <summary>How many messages have the ten tags with the most; the mean of their lengths is found too.</summary>
    public long Tags()
    {
        long[] counts = new long[data.TagNames.Length], lengths = new long[data.TagNames.Length];
        Count(data.TagsOfPost, data.PostLengths, counts, lengths);
        Count(data.TagsOfComment, data.CommentLengths, counts, lengths);
        (long Count, string Name, double Mean)[] rows =
            [.. counts.Select((count, tag) => (count, data.TagNames[tag], (double)lengths[tag] / count))];
        return rows.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal).Take(Few).Sum(row => row.Count);
    }

    private static void Count(Rows tags, long[] lengthOf, long[] counts, long[] lengths)
    {
        for (int message = 0; message < tags.Count; message++)
        {
            foreach (int tag in tags[message])
            {
                counts[tag]++;
                lengths[tag] += lengthOf[message];
            }
        }
    }
}
