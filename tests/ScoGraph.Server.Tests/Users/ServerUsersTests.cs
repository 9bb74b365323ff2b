namespace ScoGraph.Server.Users;

public sealed class ServerUsersTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        using TemporaryFile file = new();
        ServerUsers users = ServerUsers.Open(file.Path);
        users.Add("ada", "correct horse");
        users.Add("robot", null);
        users.SetRole("ada", ServerUser.EveryGraph, GraphRole.Read);
        users.SetRole("ada", "first", GraphRole.Admin);
        users.SetLimits("ada", new UserLimits
        {
            Queries = new QueryLimits { Timeout = TimeSpan.FromSeconds(5), MaxRows = 10, MaxMemory = 3_000_000 },
            MaxConcurrentQueries = 2,
            MaxQueriesPerMinute = 60,
        });
        string token = users.CreateToken("robot", "nightly", DateTimeOffset.UnixEpoch.AddYears(100));

        ServerUsers read = ServerUsers.Open(file.Path);
        Assert.Equal(["ada", "robot"], read.All.Select(user => user.Name));
        ServerUser ada = read.Find("ada")!, before = users.Find("ada")!;
        Assert.Equal((GraphRole.Admin, GraphRole.Read), (ada.RoleOn("first"), ada.RoleOn("second")));
        Assert.Equal(before.Limits, ada.Limits);
        Assert.Equal(before.PasswordHash, ada.PasswordHash);
        Assert.Equal(GraphRole.None, read.Find("robot")!.RoleOn("first"));
        Assert.Equal("robot", read.FindToken(ServerUsers.Digest(token), DateTimeOffset.UnixEpoch)!.Name);
        string text = File.ReadAllText(file.Path);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_changes_a_file_at_one_moment_loses_nothing_of_others()
    {
        const int Programs = 6, Each = 8;
        using TemporaryFile file = new();
        Thread[] programs = [.. Enumerable.Range(0, Programs).Select(program => new Thread(() =>
        {
            // As processes do, each has read the file for itself, and has a lock of its own.
            ServerUsers users = ServerUsers.Open(file.Path);
            for (int i = 0; i < Each; i++)
            {
                users.Add($"user-{program}-{i}", null);
                users.SetRole($"user-{program}-{i}", "first", GraphRole.Read);
            }
        }))];
        foreach (Thread program in programs)
            program.Start();
        foreach (Thread program in programs)
            program.Join();
        ServerUsers read = ServerUsers.Open(file.Path);
        Assert.Equal(Programs * Each, read.All.Count);
        Assert.All(read.All, user => Assert.Equal(GraphRole.Read, user.RoleOn("first")));
    }

    [Fact]
    public void None_but_the_owner_reads_the_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFile file = new();
        ServerUsers.Open(file.Path).Add("ada", null);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public void A_token_that_ended_or_was_removed_is_none()
    {
        ServerUsers users = new();
        users.Add("robot", null);
        string ended = ServerUsers.Digest(users.CreateToken("robot", "old", DateTimeOffset.UnixEpoch));
        string removed = ServerUsers.Digest(users.CreateToken("robot", "gone"));
        Assert.True(users.RemoveToken("robot", "gone"));
        Assert.False(users.RemoveToken("robot", "gone"));
        Assert.Null(users.FindToken(ended, DateTimeOffset.UnixEpoch));
        Assert.Null(users.FindToken(removed, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Another_process_changes_the_users_of_this_one()
    {
        using TemporaryFile file = new();
        ServerUsers here = ServerUsers.Open(file.Path), there = ServerUsers.Open(file.Path);
        there.Add("ada", null);
        Assert.True(here.Reload());
        Assert.False(here.Reload());
        here.Add("grace", null);
        there.Remove("ada");
        Assert.Equal(["grace"], there.All.Select(user => user.Name));
    }

    [Theory]
    [InlineData("[]", "the file: it is an object")]
    [InlineData("{\"users\": 1}", "it is a list")]
    [InlineData("{\"users\": [{}]}", "users[0]: the name is missing")]
    [InlineData("{\"users\": [{\"name\": \"a:b\"}]}", "users[0].name: a user's name has")]
    [InlineData("{\"users\": [{\"name\": \"token\"}]}", "users[0].name: 'token' stands for")]
    [InlineData("{\"users\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}", "users[1]: two users are called 'a'")]
    [InlineData("{\"users\": [{\"name\": \"a\", \"roles\": {\"*\": \"writer\"}}]}", "users[0].roles.*: a role is read")]
    [InlineData("{\"users\": [{\"name\": \"a\", \"limits\": {\"row\": 1}}]}", "users[0].limits: 'row' is unknown; there are seconds")]
    [InlineData("{\"users\": [{\"name\": \"a\", \"limits\": {\"rows\": 0}}]}", "users[0].limits.rows: it is a whole number")]
    [InlineData("{\"users\": [{\"name\": \"a\", \"tokens\": [{\"name\": \"t\", \"sha256\": \"00\"}]}]}", "users[0].tokens[0].sha256: it is the")]
    [InlineData("{\"users\": [{\"name\": \"\\ud800\"}]}", "no Unicode")]
    [InlineData("{", "is no JSON")]
    public void A_wrong_file_is_told_with_the_place(string text, string told)
    {
        using TemporaryFile file = new();
        File.WriteAllText(file.Path, text);
        FormatException wrong = Assert.Throws<FormatException>(() => ServerUsers.Open(file.Path));
        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
        Assert.Contains(file.Path, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_became_wrong_leaves_the_users_as_they_are()
    {
        using TemporaryFile file = new();
        ServerUsers users = ServerUsers.Open(file.Path);
        users.Add("ada", null);
        File.WriteAllText(file.Path, "damaged");
        Assert.Throws<FormatException>(() => users.Reload());
        Assert.NotNull(users.Find("ada"));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        ServerUsers users = new();
        users.Add("ada", null);
        Assert.Throws<ArgumentException>(() => users.Add("ada", null));
        Assert.Throws<ArgumentException>(() => users.Add("a b", null));
        Assert.Throws<ArgumentException>(() => users.SetPassword("ada", "short"));
        Assert.Throws<ArgumentException>(() => users.SetRole("nobody", "*", GraphRole.Read));
        Assert.Throws<ArgumentException>(() => users.SetLimits("ada", new UserLimits { MaxConcurrentQueries = 0 }));
        Assert.False(users.Remove("nobody"));
    }
}
