using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Accounts;

public sealed class SignInPaceTests
{
    private readonly Clock _clock = new();
    private readonly SignInPace _pace;

    public SignInPaceTests() => _pace = new SignInPace(_clock);

    [Fact]
    public void Some_mistakes_cost_nothing()
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Assert.Equal(TimeSpan.Zero, _pace.Turn("one@museum.example", Address(1)));
            _pace.Wrong("one@museum.example", Address(1));
        }
    }

    [Fact]
    public void A_hundred_wrong_attempts_on_one_account_take_most_of_an_hour_wherever_they_come_from()
    {
        var began = _clock.Now;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            _clock.Now += _pace.Turn("one@museum.example", Address(attempt));
            _pace.Wrong("one@museum.example", Address(attempt));
        }

        Assert.InRange(_clock.Now - began, TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public void One_address_that_tries_many_accounts_is_slowed_as_well()
    {
        foreach (var attempt in Enumerable.Range(0, 30))
        {
            _pace.Wrong($"{attempt}@museum.example", Address(1));
        }

        Assert.True(_pace.Turn("another@museum.example", Address(1)) > SignInPace.LongestWait);
        Assert.Equal(TimeSpan.Zero, _pace.Turn("another@museum.example", Address(2)));
    }

    [Fact]
    public void Requests_at_the_same_time_queue_up()
    {
        foreach (var _ in Enumerable.Range(0, 6))
        {
            _pace.Wrong("one@museum.example", Address(1));
        }

        var first = _pace.Turn("one@museum.example", Address(1));
        var second = _pace.Turn("ONE@museum.example ", Address(1));

        Assert.True(first > TimeSpan.Zero);
        Assert.True(second > first);
    }

    [Fact]
    public void A_right_password_begins_anew_and_a_quarter_of_an_hour_forgets()
    {
        foreach (var _ in Enumerable.Range(0, 10))
        {
            _pace.Wrong("one@museum.example", Address(1));
            _pace.Wrong("two@museum.example", Address(2));
        }

        _pace.Right("one@museum.example");
        Assert.Equal(TimeSpan.Zero, _pace.Turn("one@museum.example", Address(1)));
        Assert.NotEqual(TimeSpan.Zero, _pace.Turn("two@museum.example", Address(2)));
        _clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(TimeSpan.Zero, _pace.Turn("two@museum.example", Address(2)));
    }

    private static IPAddress Address(int last) => new([192, 0, 2, (byte)(last % 250)]);
}
