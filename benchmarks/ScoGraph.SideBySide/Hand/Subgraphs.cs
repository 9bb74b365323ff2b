namespace ScoGraph.SideBySide.Hand;

/// <summary>The questions of LSQB by hand: what each count is by its algebra, in loops over arrays.</summary>
internal sealed class Subgraphs(HandData data)
{
    public long Lsqb1()
    {
        long all = 0;
        for (int forum = 0; forum < data.Members.Count; forum++)
        {
            long messages = 0;
            foreach (int post in data.PostsOfForum[forum])
            {
                foreach (int comment in data.RepliesToPost[post])
                {
                    foreach (int tag in data.TagsOfComment[comment])
                        messages += data.ClassesOfTag.Degree(tag);
                }
            }

            if (messages > 0)
                all += messages * data.Members.Degree(forum);
        }

        return all;
    }

    public long Lsqb2()
    {
        int[] friends = new int[data.Knows.Count];
        long all = 0;
        for (int person = 0; person < friends.Length; person++)
        {
            foreach (int friend in data.Knows[person])
                friends[friend]++;
            foreach (int comment in data.CommentsOfPerson[person])
            {
                if (data.PostOfComment[comment] is var post and >= 0)
                    all += friends[data.CreatorOfPost[post]];
            }

            foreach (int friend in data.Knows[person])
                friends[friend] = 0;
        }

        return all;
    }

    public long Lsqb3()
    {
        int[] countries = [.. data.CityOfPerson.Select(city => data.CountryOfCity[city])];
        return 6 * Triangles((left, right) => countries[left] == countries[right]).Count;
    }

    public long Lsqb4() => Sum(data.TagsOfPost, data.LikesOfPost, data.RepliesToPost, 0)
        + Sum(data.TagsOfComment, data.LikesOfComment, data.RepliesToComment, 0);

    public long Lsqb5() => Tags((one, other, common) => ((long)one * other) - common);

    public long Lsqb6()
    {
        long all = 0;
        for (int person = 0; person < data.Knows.Count; person++)
        {
            long others = 0;
            foreach (int friend in data.Knows[person])
                others += data.Knows.Degree(friend) - 1;
            all += others * data.Interests.Degree(person);
        }

        return all;
    }

    public long Lsqb7() => Sum(data.TagsOfPost, data.LikesOfPost, data.RepliesToPost, 1)
        + Sum(data.TagsOfComment, data.LikesOfComment, data.RepliesToComment, 1);

    public long Lsqb8() => Tags((one, other, common) => (long)(one - common) * other);

    public long Lsqb9() => Lsqb6() - (2 * Triangles(null).Interests);

    public long AllTriangles() => 6 * Triangles(null).Count;

    private static long Sum(Rows tags, Rows likes, Rows replies, int least)
    {
        long all = 0;
        for (int message = 0; message < tags.Count; message++)
            all += (long)tags.Degree(message) * Math.Max(least, likes.Degree(message)) * Math.Max(least, replies.Degree(message));
        return all;
    }

    /// <summary>
    /// Sums something of the tags of each message and of each reply to it: how many they are, and how many of them are common.
    /// </summary>
    private long Tags(Func<int, int, int, long> of) =>
        Tags(data.TagsOfPost, data.RepliesToPost, of) + Tags(data.TagsOfComment, data.RepliesToComment, of);

    private long Tags(Rows tags, Rows replies, Func<int, int, int, long> of)
    {
        long all = 0;
        for (int message = 0; message < tags.Count; message++)
        {
            ReadOnlySpan<int> one = tags[message];
            if (one.IsEmpty)
                continue;
            foreach (int reply in replies[message])
            {
                ReadOnlySpan<int> other = data.TagsOfComment[reply];
                int common = 0;
                foreach (int tag in other)
                    common += one.Contains(tag) ? 1 : 0;
                all += of(one.Length, other.Length, common);
            }
        }

        return all;
    }

    /// <summary>
    /// The triangles whose sides are kept, and the interests of all their corners; sides lead to the corner of higher degree.
    /// </summary>
    private (long Count, long Interests) Triangles(Func<int, int, bool>? keep)
    {
        Rows knows = data.Knows;
        int[] offsets = new int[knows.Count + 1], targets = new int[knows.Targets.Length / 2];
        for (int person = 0, at = 0; person < knows.Count; person++)
        {
            int degree = knows.Degree(person);
            foreach (int friend in knows[person])
            {
                int other = knows.Degree(friend);
                if ((degree < other || (degree == other && person < friend)) && keep?.Invoke(person, friend) != false)
                    targets[at++] = friend;
            }

            offsets[person + 1] = at;
        }

        bool[] marks = new bool[knows.Count];
        (long count, long interests) = (0, 0);
        for (int first = 0; first < knows.Count; first++)
        {
            Span<int> seconds = targets.AsSpan(offsets[first]..offsets[first + 1]);
            foreach (int second in seconds)
                marks[second] = true;
            foreach (int second in seconds)
            {
                foreach (int third in targets.AsSpan(offsets[second]..offsets[second + 1]))
                {
                    if (!marks[third])
                        continue;
                    count++;
                    interests += data.Interests.Degree(first) + data.Interests.Degree(second) + data.Interests.Degree(third);
                }
            }

            foreach (int second in seconds)
                marks[second] = false;
        }

        return (count, interests);
    }
}
